import { expect, it } from '@jest/globals';
import { barScale as chartScale } from '@under-load/lab/cli';
import { barScale } from '../public/bar-scale.js';

it.each([
  [[30, 2]],
  [[1000, 10]],
  [[1000, 1, 0]],
  [[5, -5]],
  [[0, 0]],
  [[]],
])('of %j is the scale of their chart', (values: number[]) => {
  const rows = values.map((median) => {
    return { median, min: median, max: median };
  });

  const [live, chart] = [barScale(values), chartScale(rows)];

  expect(live.isLog).toBe(chart.isLog);
  expect([...values, 0].map(live.share)).toEqual(
    [...values, 0].map(chart.share),
  );
});
