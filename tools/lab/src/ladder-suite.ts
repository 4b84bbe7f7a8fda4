// Turns a ladder into Jest tests.

import { describe, it } from '@jest/globals';
import type { Behaviour } from './behaviour.ts';
import type { Closable, Declared } from './judge.ts';
import { checkDeclarations, judge } from './judge.ts';
import type { Rung } from './lesson.ts';

export interface LadderSuiteOptions<Fixture> {
  /** The rungs of a ladder. @default none */
  ladder?: Pick<Rung, 'name' | 'breaks'>[];
  behaviours: Behaviour<Fixture>[];
  /** Builds a fresh fixture for each proof; always closed after. */
  fixture: (rungName: string) => Promise<Closable<Fixture>>;
  /** Rungs of the ladder to test. @default all of them */
  rungs?: string[];
  /** Rungs beside the ladder, such as a student's: all must hold. */
  extraRungs?: string[];
}

/**
 * Defines a test for each behaviour of each rung. It passes when the
 * behaviour holds, or breaks for the reason that `breaks` states.
 *
 * @throws TypeError when `breaks` or `rungs` names something unknown,
 * or two behaviours share a name.
 */
export function ladderSuite<Fixture>(
  options: LadderSuiteOptions<Fixture>,
): void {
  const { ladder = [], behaviours, fixture } = options;
  checkDeclarations(behaviours, ladder);
  for (const rung of selectRungs(options)) {
    describe(rung.name, () => {
      for (const behaviour of behaviours) {
        it(testName(behaviour.name, rung), () =>
          judge(behaviour, rung, fixture),
        );
      }
    });
  }
}

function selectRungs<Fixture>({
  ladder = [],
  rungs = ladder.map(({ name }) => name),
  extraRungs = [],
}: LadderSuiteOptions<Fixture>): Declared[] {
  const chosen: Declared[] = rungs.map((name) => {
    const rung = ladder.find((one) => one.name === name);
    if (!rung) throw new TypeError(`no rung named "${name}"`);
    return rung;
  });
  const extra = extraRungs.map((name) => ({ name, breaks: {} }));
  return [...chosen, ...extra];
}

function testName(sentence: string, { breaks }: Declared): string {
  return sentence in breaks ? `breaks: ${sentence}` : sentence;
}
