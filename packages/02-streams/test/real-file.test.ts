// The real file, cut after every byte, and every seventh.

import { expect, it } from '@jest/globals';
import { realTotals } from './support/real-totals.ts';
import { referenceGroups, sorted } from './support/reference.ts';

it.each([
  'ladder/summary/7-pipeline',
  'beyond/byte-scanner/byte-scanner',
])('%s sums it the same, however it is cut', async (name) => {
  const module = new URL(`../src/${name}.ts`, import.meta.url);
  const expected = await referenceGroups();

  const all = await realTotals(module, [1, 7]);

  for (const { rows, groups } of all) {
    expect(rows).toBe(10_000);
    expect(sorted(new Map(groups))).toEqual(expected);
  }
  expect(all).toHaveLength(2);
});
