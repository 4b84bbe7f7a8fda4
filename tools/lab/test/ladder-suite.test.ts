import { describe, expect, it } from '@jest/globals';
import type { Behaviour } from '../src/behaviour.ts';
import { ladderSuite } from '../src/ladder-suite.ts';
import type { Rung } from '../src/lesson.ts';

const read = 'a second read does not reach the database';
const write = 'a write is seen by the next read';

const ladder = [
  rung('1-no-cache', { [read]: /database was asked 2 times/ }),
  rung('2-cache', {}),
];

const behaviours: Behaviour<{ asked: number }>[] = [
  {
    name: read,
    prove: async ({ asked }) => {
      if (asked > 1)
        throw new Error(`database was asked ${asked} times`);
    },
  },
  { name: write, prove: async () => {} },
];

const fixture = async (name: string) => ({
  asked: name === '1-no-cache' ? 2 : 1,
  close: async () => {},
});

ladderSuite({ ladder, behaviours, fixture });

describe('a part of the ladder', () => {
  const rungs = ['2-cache'];
  const extraRungs = ['my-cache'];
  ladderSuite({ ladder, behaviours, fixture, rungs, extraRungs });
});

describe('a suite that makes no sense is refused', () => {
  it('when a rung breaks an unknown behaviour', () => {
    const naive = [rung('1-naive', { 'is quick': /slow/ })];
    expect(() =>
      ladderSuite({ ladder: naive, behaviours, fixture }),
    ).toThrow('unknown behaviour: "is quick"');
  });

  it('when it asks for an unknown rung', () => {
    expect(() =>
      ladderSuite({ ladder, behaviours, fixture, rungs: ['3-none'] }),
    ).toThrow('no rung named "3-none"');
  });
});

function rung(
  name: string,
  breaks: Rung['breaks'],
): Pick<Rung, 'name' | 'breaks'> {
  return { name, breaks };
}
