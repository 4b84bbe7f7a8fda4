// Whether what was measured is as the experiment claims.

import { judgeClaim } from './clause.ts';
import { messageOf } from './errors.ts';
import type { Experiment, Variants } from './experiment.ts';
import { type Readings, summarizeAll } from './summarize-readings.ts';

export function judgeReadings(
  { holds }: Experiment,
  readings: Readings,
) {
  try {
    const variants = summarizeAll(readings);
    const rounds = roundsOf(readings);
    const clauses = judgeClaim(holds, variants, rounds);
    return { holds: clauses.every((one) => one.holds), clauses };
  } catch (error) {
    return { holds: false, error: `holds threw: ${messageOf(error)}` };
  }
}

/** What a single run of each variant would have found, run by run. */
function roundsOf(readings: Readings): Variants[] {
  const all = [...readings];
  const runs = Math.max(...all.map(([, found]) => found.length));
  return Array.from({ length: runs }, (_, run) =>
    summarizeAll(
      new Map(
        all.map(([name, found]) => [name, found.slice(run, run + 1)]),
      ),
    ),
  );
}
