// What each behaviour is given: the verdicts on one suite.

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
 * Fixtures for rungs that build on one another. All of them share one
 * run, which begins with the first: it says of each mutant which rung
 * is the first to notice it.
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
