import { describe, expect, it } from '@jest/globals';
import { formatNumber, formatRange } from '../src/format-number.ts';
import { median, percentile, summarize } from '../src/statistics.ts';

describe('median', () => {
  it('is the middle value, in whatever order', () => {
    expect(median([10, 9, 100])).toBe(10);
  });

  it('is the mean of the middle two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('needs a value', () => {
    expect(() => median([])).toThrow('no values');
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0, 1],
    [50, 50],
    [99, 99],
    [99.5, 100],
    [100, 100],
  ])(
    '%d of 1 to 100 is a value that was measured',
    (percent, value) => {
      expect(percentile(hundred, percent)).toBe(value);
    },
  );

  it('refuses a share in place of a percentage out of range', () => {
    expect(() => percentile(hundred, 101)).toThrow('0 to 100: 101');
  });
});

it('a summary leaves the given order alone', () => {
  const values = [3, 1, 2];
  const summary = summarize(values);
  expect(summary).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
  expect(values).toEqual([3, 1, 2]);
});

describe('a number on the wall', () => {
  it.each([
    [1000, '1,000'],
    [1234567.8, '1,234,568'],
    [0.98, '0.98'],
    [1 / 3, '0.333'],
    [12.3456, '12.3'],
    [-0, '0'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('is given once when least and most are alike', () => {
    const same = { median: 1, min: 1, max: 1.0001, runs: 3 };
    expect(formatRange(same)).toBe('1');
  });
});
