// Which variants did best, if it can be said at all.

import type { Summary, VariantResult } from './experiment.ts';
import type { ExperimentResult } from './result.ts';

type Better = ExperimentResult['better'];
type Range = Pick<Summary, 'median' | 'min' | 'max' | 'runs'>;
type Entry = [name: string, variant: VariantResult];

/** One run shows no spread: then so much must lie between two. */
const leadOfOneRun = 0.1;

/**
 * Their names. A variant that is worse in a figure that the claim is
 * about (`alsoBetter`) is none of them. And there is no best where all
 * are equal, or where the runs of the first overlap those of the next.
 */
export function bestOf({
  variants,
  better,
  alsoBetter = {},
}: Pick<
  ExperimentResult,
  'variants' | 'better' | 'alsoBetter'
>): string[] {
  const all = Object.entries(variants);
  const sound = all.filter(([, one]) => isSound(one, all, alsoBetter));
  const pick = better === 'lower' ? Math.min : Math.max;
  const first = pick(...sound.map(([, { median }]) => median));
  const best = sound.filter(([, { median }]) => median === first);
  const others = sound.filter(([, { median }]) => median !== first);
  const isClear = best.every(([, one]) =>
    others.every(([, other]) => isWorse(other, one, better)),
  );
  if (!isClear || best.length === all.length) return [];
  return best.map(([name]) => name);
}

function isSound(
  { also = {} }: VariantResult,
  all: Entry[],
  alsoBetter: Record<string, Better>,
): boolean {
  return Object.entries(alsoBetter).every(([name, better]) => {
    const own = also[name];
    return all.every(([, other]) => {
      const figure = other.also?.[name];
      return !own || !figure || !isWorse(own, figure, better);
    });
  });
}

/** True when every run is worse than each run of the other. */
function isWorse(one: Range, other: Range, better: Better): boolean {
  const [worse, than] =
    better === 'lower' ? [one.min, other.max] : [other.min, one.max];
  const size = Math.max(Math.abs(worse), Math.abs(than));
  const isOnce = one.runs < 2 || other.runs < 2;
  return worse - than > (isOnce ? leadOfOneRun * size : 0);
}
