// Runs suites against mutants: which test notices which bug?

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Mutant } from '../mutant.ts';
import { InfrastructureError } from './errors.ts';
import { inParallel } from './in-parallel.ts';
import { judge } from './judge.ts';
import { LanePool } from './lane-pool.ts';
import type { PlacedMutant } from './messages.ts';
import {
  defaults,
  type Limits,
  type MutantReport,
  type MutantRun,
  type Verdict,
} from './mutant-run.ts';
import { surveySuites, type Survey } from './survey-suites.ts';

/**
 * Resolves to a verdict on each mutant, in their order.
 *
 * @throws SuiteFailsError when a suite fails without any mutant.
 * @throws InfrastructureError when the services are gone at the end.
 * @throws the signal's reason when it aborts.
 */
export async function runMutants(
  run: MutantRun,
): Promise<MutantReport> {
  const { suites, signal, env = {}, checkServices } = run;
  // Jest names files without symbolic links.
  const folder = await realpath(run.folder);
  const limits = complete(run.limits);
  const placed = run.mutants.map((mutant) => place(mutant, folder));
  const testFile = suites.flatMap(({ files }) => files)[0];
  if (!testFile) return allSurvive(run);
  signal?.throwIfAborted();
  const pool = new LanePool({ folder, testFile, env });
  const stop = () => void pool.close();
  signal?.addEventListener('abort', stop);
  try {
    const survey = await surveySuites(suites, placed, pool, limits);
    const verdicts = new Map<string, Verdict>();
    await inParallel(limits.lanes, placed, async (mutant) => {
      const verdict = await judge(mutant, survey, pool, limits);
      signal?.throwIfAborted();
      verdicts.set(mutant.name, verdict);
    });
    await checkServices?.().catch(gone);
    return report(run, survey, verdicts);
  } catch (error) {
    // What a lane says when it is being ended means nothing.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

function complete(limits: Partial<Limits> = {}): Limits {
  const { lanes = defaults.lanes } = limits;
  const { testTimeoutMs = defaults.testTimeoutMs } = limits;
  const { fileLimitMs = defaults.fileLimitMs } = limits;
  const { surveyLimitMs = defaults.surveyLimitMs } = limits;
  return { lanes, testTimeoutMs, fileLimitMs, surveyLimitMs };
}

function place(mutant: Mutant, folder: string): PlacedMutant {
  return { ...mutant, path: path.join(folder, 'src', mutant.file) };
}

function gone(cause: unknown): never {
  const message = 'the services are gone: these verdicts mean nothing';
  throw new InfrastructureError(message, { cause });
}

function report(
  { mutants }: MutantRun,
  { coverage }: Survey,
  found: Map<string, Verdict>,
): MutantReport {
  const verdicts = mutants.map((mutant) => ({
    ...found.get(mutant.name),
    mutant,
  }));
  return { verdicts, coverage };
}

function allSurvive({ mutants }: MutantRun): MutantReport {
  return {
    verdicts: mutants.map((mutant) => ({ mutant })),
    coverage: {},
  };
}
