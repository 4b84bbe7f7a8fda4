// How long a run takes on this machine, as far as it is known: as long
// as the last one took.

import type { KeptResult } from '../results/result-store.ts';
import type { TabContext } from './page-context.ts';

export type Load = 'quick' | 'full';
/** In words, such as `1 min 20 s`; nothing where one did not run yet. */
export type Durations = Partial<Record<Load, string>>;

export async function durationsOf(
  { lesson, results }: Pick<TabContext, 'lesson' | 'results'>,
  experiments: string[],
): Promise<Durations> {
  const kept = await Promise.all(
    experiments.map((name) => results.list(lesson.name, name)),
  );
  const quick = sum(kept.map((all) => lastOf(all, true)));
  const full = sum(kept.map((all) => lastOf(all, false)));
  return { ...(quick && { quick }), ...(full && { full }) };
}

/** @param kept The newest comes first. */
function lastOf(kept: KeptResult[], isQuick: boolean) {
  return kept.find(({ quick }) => quick === isQuick)?.seconds;
}

/** Empty when one of them is not known. */
function sum(all: (number | undefined)[]): string {
  const known = all.filter((seconds) => seconds !== undefined);
  if (known.length < all.length || all.length === 0) return '';
  return inWords(known.reduce((total, each) => total + each, 0));
}

function inWords(exact: number): string {
  const seconds = Math.max(1, Math.round(exact));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
