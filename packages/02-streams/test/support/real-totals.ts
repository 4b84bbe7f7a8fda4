// Sums the real file in a process of its own: Jest follows every
// promise, and with a million chunks that takes most of the time.

import { runScript, scaled } from '@under-load/lab';
import type { Group } from '../../src/ladder/summary/summary.ts';

export interface Totals {
  rows: number;
  groups: [string, Group][];
}

const file = new URL('real-totals-process.ts', import.meta.url);

/** Of the file in chunks of each size, in order. */
export async function realTotals(
  module: URL,
  chunkSizes: number[],
): Promise<Totals[]> {
  const { code, stdout, stderr } = await runScript({
    file,
    args: [module.href, ...chunkSizes.map(String)],
    timeoutMs: scaled(28_000),
  });
  if (code !== 0) throw new Error(stderr || 'no totals in time');
  // The last line: a student's version may print, too.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}
