import { expect, it } from '@jest/globals';
import { bestOf } from '../src/best-of.ts';
import { summarize } from '../src/statistics.ts';

const better = 'lower';

it('is the variant with the best figure', () => {
  const variants = { slow: runs(30, 31), fast: runs(2, 3) };

  expect(bestOf({ variants, better })).toEqual(['fast']);
  expect(bestOf({ variants, better: 'higher' })).toEqual(['slow']);
});

it('is no variant that fails, however fast it answers', () => {
  const emitter = { ...runs(1, 2), also: { failed: runs(88, 88) } };
  const top = { ...runs(7, 8), also: { failed: runs(0, 0) } };
  const variants = { emitter, top };

  const alsoBetter = { failed: 'lower' as const };

  expect(bestOf({ variants, better })).toEqual(['emitter']);
  expect(bestOf({ variants, better, alsoBetter })).toEqual(['top']);
});

it('is nobody when the runs of the first overlap the next', () => {
  const first = runs(1, 2, 5);
  const next = runs(4, 6, 7);

  const found = bestOf({
    variants: { first, next, last: runs(9) },
    better,
  });

  expect(found).toEqual([]);
});

it('is each of those that are equal, unless all are', () => {
  const [one, other] = [runs(1, 1), runs(1, 1)];
  const last = runs(9, 9);

  expect(bestOf({ variants: { one, other, last }, better })).toEqual([
    'one',
    'other',
  ]);
  expect(bestOf({ variants: { one, other }, better })).toEqual([]);
});

it('takes more than a small lead where each ran once', () => {
  const once = { first: runs(100), next: runs(105) };
  const clear = { first: runs(100), next: runs(120) };

  expect(bestOf({ variants: once, better })).toEqual([]);
  expect(bestOf({ variants: clear, better })).toEqual(['first']);
});

it('is nobody where each is worse in something', () => {
  const also = { lost: runs(4, 4), late: runs(0, 0) };
  const other = { lost: runs(0, 0), late: runs(4, 4) };

  const found = bestOf({
    variants: {
      one: { ...runs(1, 1), also },
      two: { ...runs(2, 2), also: other },
    },
    better,
    alsoBetter: { lost: 'lower', late: 'lower' },
  });

  expect(found).toEqual([]);
});

function runs(...values: number[]) {
  return summarize(values);
}
