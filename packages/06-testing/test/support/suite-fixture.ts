// Gives each behaviour the verdicts on one suite.

import { measureSuites } from '../../mutants/measure-suites.ts';
import { mutants } from '../../mutants/all.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import type {
  Suite,
  Verdict,
} from '../../mutants/runner/mutant-run.ts';

export interface SuiteFixture {
  noticed: (mutant: Mutant) => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Returns fixtures for rungs that build on one another. All of them
 * share one run of the mutants: it finds, for each mutant, the first
 * rung that notices it.
 */
export function shareRun(
  suites: () => Promise<Suite[]>,
): (rung: string) => Promise<SuiteFixture> {
  let shared: ReturnType<typeof measure> | undefined;
  return async (rung) => {
    shared ??= measure(suites);
    const { order, verdicts } = await shared;
    const own = order.slice(0, order.indexOf(rung) + 1);
    return {
      async noticed({ name }) {
        const killedIn = verdicts.get(name)?.killedIn;
        return killedIn !== undefined && own.includes(killedIn);
      },
      async close() {},
    };
  };
}

async function measure(find: () => Promise<Suite[]>) {
  const suites = await find();
  const report = await measureSuites({ suites, mutants });
  const verdicts = new Map<string, Verdict>(
    report.verdicts.map((verdict) => [verdict.mutant.name, verdict]),
  );
  return { order: suites.map(({ name }) => name), verdicts };
}
