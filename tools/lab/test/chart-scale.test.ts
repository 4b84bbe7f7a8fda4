import { expect, it } from '@jest/globals';
import { barScale } from '../src/chart-scale.ts';
import { summarize } from '../src/statistics.ts';

it('is linear, up to the end of the longest range', () => {
  const { isLog, share } = barScale([runs(2, 4, 10), runs(1)]);

  expect(isLog).toBe(false);
  expect([0, 5, 10].map(share)).toEqual([0, 0.5, 1]);
});

it('is logarithmic where linear bars would hide the small ones', () => {
  const { isLog, share } = barScale([runs(1), runs(900, 1000)]);

  expect(isLog).toBe(true);
  expect(share(0)).toBe(0);
  expect(share(1)).toBeCloseTo(0.1, 2);
  expect(share(1000)).toBe(1);
});

it('has no length for nothing', () => {
  expect(barScale([runs(0)]).share(0)).toBe(0);
});

function runs(...values: number[]) {
  return summarize(values);
}
