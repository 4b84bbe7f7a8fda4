// Does any test notice this mutant?

import path from 'node:path';
import type { LanePool } from './lane-pool.ts';
import type { Failure, Job, PlacedMutant } from './messages.ts';
import type { Limits, Verdict } from './mutant-run.ts';
import type { Survey } from './survey-suites.ts';

/** Walks up the suites until a test file notices. */
export async function judge(
  mutant: PlacedMutant,
  survey: Survey,
  pool: LanePool,
  { fileLimitMs, testTimeoutMs }: Limits,
): Promise<Verdict> {
  for (const { suite, testFile, ms } of survey.filesReaching(mutant)) {
    const job = { testFile, mutant, testTimeoutMs: testTimeoutMs + ms };
    const by = await failureOf(job, pool, fileLimitMs + ms);
    if (by) return { mutant, killedIn: suite, by };
  }
  return { mutant };
}

async function failureOf(
  job: Job,
  pool: LanePool,
  limitMs: number,
): Promise<Failure | undefined> {
  const ended = await pool.run(job, limitMs);
  if ('outcome' in ended) return ended.outcome.failure;
  const test = path.basename(job.testFile);
  if (ended.hung) return { test, message: ended.gone };
  // It crashed: the mutant before it may be the reason. Try again.
  const again = await pool.run(job, limitMs);
  if ('outcome' in again) return again.outcome.failure;
  return { test, message: again.gone };
}
