// Runs a summary in a process of its own, to see what memory it takes.

import { runScript, scaled } from '@under-load/lab';

const file = new URL('peak-memory-process.ts', import.meta.url);

/**
 * By how much the peak RSS grows in MB, from the `first` megabytes to
 * `all` of them; Infinity when the process ran out of its heap.
 */
export async function peakGrowthMb(
  module: URL,
  first: number,
  all: number,
): Promise<number> {
  const { stdout, stderr } = await runScript({
    file,
    args: [module.href, String(first), String(all)],
    timeoutMs: scaled(28_000),
    // A small young generation: garbage adds little to the peak.
    nodeArgs: ['--max-old-space-size=96', '--max-semi-space-size=1'],
  });
  if (stderr.includes('heap out of memory')) return Infinity;
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
}
