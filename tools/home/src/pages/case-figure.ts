// The figure that makes a lesson's case: the code that people write
// first, and the top rung, in one experiment.

import type { ExperimentResult, Ladder, Lesson } from '@under-load/lab';

export interface CaseFigure {
  experiment: string;
  /** "loads", or the name of a further figure. */
  unit: string;
  from: { rung: string; value: number };
  to: { rung: string; value: number };
}

interface Named {
  experiment: string;
  variant: string;
  also: string;
  isBold: boolean;
}

/** `**{signup: 1-direct-calls: failed}**` names one, in bold. */
export function namedFigures(text: string): Named[] {
  const found = text.matchAll(/(\*\*)?\{([^{}]+)\}/g);
  return [...found].map(([, bold, name = '']) => {
    const [experiment = '', variant = '', also = ''] = name.split(': ');
    return { experiment, variant, also, isBold: Boolean(bold) };
  });
}

/**
 * The one in bold; else the one that the ladder changes most. It is
 * compared with the highest rung that was measured, or the lowest.
 * Undefined when none of them was measured on two rungs.
 */
export function caseFigure(
  { case: text = '', ladders }: Pick<Lesson, 'case' | 'ladders'>,
  results: ExperimentResult[],
): CaseFigure | undefined {
  const figures = namedFigures(text)
    .toSorted((a, b) => Number(b.isBold) - Number(a.isBold))
    .map((named) => ({ named, figure: onTheLadder(named) }))
    .filter(({ figure }) => figure !== undefined);
  const [first] = figures;
  if (first?.named.isBold) return first.figure;
  return figures
    .map(({ figure }) => figure)
    .toSorted((a, b) => change(b) - change(a))[0];

  function onTheLadder(named: Named): CaseFigure | undefined {
    const { experiment, variant, also } = named;
    const result = results.find(({ name }) => name === experiment);
    const rungs = rungsBeside(variant, ladders).filter(
      (name) => figureOf(result, name, also) !== undefined,
    );
    const [bottom = '', top = ''] = [rungs[0], rungs.at(-1)];
    const rung = variant === top ? bottom : variant;
    const [from, to] = [rung, top].map((name) =>
      figureOf(result, name, also),
    );
    if (!result || from === undefined || to === undefined) {
      return undefined;
    }
    if (rung === top) return undefined;
    return {
      experiment,
      unit: also || result.unit,
      from: { rung, value: from },
      to: { rung: top, value: to },
    };
  }
}

/** Names of the rungs of the ladder that has this one. */
function rungsBeside(name: string, ladders: Ladder[]): string[] {
  const all = ladders.map(({ rungs }) => rungs.map((one) => one.name));
  return all.find((names) => names.includes(name)) ?? [];
}

function figureOf(
  result: ExperimentResult | undefined,
  variant: string,
  also: string,
): number | undefined {
  const found = result?.variants[variant];
  return also ? found?.also?.[also]?.median : found?.median;
}

/** How many times the smaller one is the larger. */
function change(figure: CaseFigure | undefined): number {
  if (!figure) return 0;
  const { from, to } = figure;
  const [small = 0, large = 0] = [from.value, to.value].sort(
    (a, b) => a - b,
  );
  if (small === large) return 1;
  return small > 0 ? large / small : Infinity;
}
