import { expect, it } from '@jest/globals';
import { type Clause, judgeClaim } from '../src/clause.ts';
import { describeClause } from '../src/describe-clause.ts';
import { defineExperiment, type Variants } from '../src/experiment.ts';

const says = 'loads';
const figure = ({ top }: Variants) => top?.median;

it.each([
  ['exactly', 3, [false, true, false]],
  ['atMost', 3, [true, true, false]],
  ['atLeast', 3, [false, true, true]],
  ['below', 3, [true, false, false]],
  ['above', 3, [false, false, true]],
])('a figure is %s its threshold, or not', (bound, at, expected) => {
  const clause: Clause = { says, figure, [bound]: at };

  const verdicts = [2, 3, 4].map((found) =>
    judgeClaim([clause], { top: once(found) }),
  );

  expect(verdicts.flat().map(({ holds }) => holds)).toEqual(expected);
});

it("takes another variant's figure for a threshold", () => {
  const below = ({ bottom }: Variants) => bottom?.median;

  const [clause] = judgeClaim([{ says, figure, below }], {
    top: once(2),
    bottom: once(9),
  });

  expect(clause).toEqual({
    ...{ says, holds: true, bound: 'below', figure: 2, threshold: 9 },
  });
});

it('does not hold when a figure is missing, on either side', () => {
  const nothing = () => undefined;

  const verdicts = judgeClaim(
    [
      { says, figure: nothing, atLeast: 0 },
      { says, figure: () => NaN, atMost: 0 },
      { says, figure: () => 1, above: nothing },
    ],
    {},
  );

  expect(verdicts.map(({ holds }) => holds)).toEqual([
    ...[false, false, false],
  ]);
});

it('shows how far the figure spread over the runs', () => {
  const rounds = [4, 1, 9].map((found) => ({ top: once(found) }));

  const [clause] = judgeClaim(
    [{ says, figure, atMost: 3 }],
    { top: once(4) },
    [...rounds, {}],
  );

  expect(clause).toMatchObject({ figure: 4, min: 1, max: 9 });
});

it('does not round a figure to the threshold that it misses', () => {
  const [clause] = judgeClaim(
    [{ says, figure: () => 0.94963, atLeast: 0.95 }],
    {},
  );

  expect(clause && describeClause(clause)).toEqual({
    figure: '0.94963',
    wanted: 'at least 0.95',
    spread: '',
  });
});

it.each([
  ['no list', (() => true) as unknown as [], 'no list of clauses'],
  ['no clause', [], 'no list of clauses'],
  ['a clause without a bound', [{ says, figure }], 'has none'],
  [
    'a clause with two',
    [{ says, figure, below: 1, above: 0 }],
    'has below, above',
  ],
])('refuses an experiment with %s', (_what, holds, why) => {
  const define = () =>
    defineExperiment({
      ...{ name: 'a', question: '?', unit: 'b', better: 'lower' },
      ...{ claim: 'c', variants: ['top'], holds },
      measure: async () => ({ value: 1 }),
    });

  expect(define).toThrow(why);
});

function once(value: number) {
  return { median: value, min: value, max: value, runs: 1 };
}
