// The suites without any mutant: they must pass. On the way they show
// which test file executes the code of which mutant.

import type { CoverageMapData } from 'istanbul-lib-coverage';
import { SuiteFailsError } from './errors.ts';
import { inParallel } from './in-parallel.ts';
import type { LanePool } from './lane-pool.ts';
import type { Outcome, PlacedMutant } from './messages.ts';
import type { Limits, Suite } from './mutant-run.ts';

interface Surveyed {
  suite: string;
  testFile: string;
  outcome: Outcome;
}

export interface Survey {
  /** In the order of the suites; the quick ones of each first. */
  filesReaching: (
    mutant: PlacedMutant,
  ) => { suite: string; testFile: string; ms: number }[];
  coverage: Record<string, CoverageMapData[]>;
}

/** @throws SuiteFailsError when a file fails, hangs or crashes. */
export async function surveySuites(
  suites: Suite[],
  candidates: PlacedMutant[],
  pool: LanePool,
  { lanes, surveyLimitMs }: Limits,
): Promise<Survey> {
  const jobs = suites.flatMap(({ name: suite, files }) =>
    files.map((testFile) => ({ suite, testFile })),
  );
  const surveyed: Surveyed[] = [];
  await inParallel(lanes, jobs, async ({ suite, testFile }) => {
    // A test without a mutant is slow only when the machine is.
    const job = { testFile, candidates, testTimeoutMs: surveyLimitMs };
    const ended = await pool.run(job, surveyLimitMs);
    if ('gone' in ended) throw failing(testFile, ended.gone);
    const { outcome } = ended;
    if (outcome.failure) {
      const { test, message } = outcome.failure;
      throw failing(testFile, `${test}\n${message}`);
    }
    surveyed.push({ suite, testFile, outcome });
  });
  const order = suites.map(({ name }) => name);
  const rank = ({ suite }: Surveyed) => order.indexOf(suite);
  surveyed.sort(
    (a, b) => rank(a) - rank(b) || a.outcome.ms - b.outcome.ms,
  );
  return {
    filesReaching: ({ name }) =>
      surveyed
        .filter(({ outcome }) => outcome.reached?.includes(name))
        .map((each) => ({ ...each, ms: each.outcome.ms })),
    coverage: coverageBySuite(order, surveyed),
  };
}

function failing(testFile: string, reason: string): SuiteFailsError {
  const message = `without any mutant, ${testFile} fails: ${reason}`;
  return new SuiteFailsError(message);
}

function coverageBySuite(
  suites: string[],
  surveyed: Surveyed[],
): Record<string, CoverageMapData[]> {
  const bySuite = suites.map((name): [string, CoverageMapData[]] => [
    name,
    surveyed
      .filter(({ suite }) => suite === name)
      .map(({ outcome }) => outcome.coverage ?? {}),
  ]);
  return Object.fromEntries(bySuite);
}
