// Runs a summary in a process of its own, to see what memory it takes.

import { runScript } from '@under-load/lab';

const file = new URL('peak-memory-process.ts', import.meta.url);

/** Peak RSS in MB; Infinity when the process ran out of its heap. */
export async function peakMemoryMb(
  module: URL,
  megabytes: number,
): Promise<number> {
  const { stdout, stderr } = await runScript({
    file,
    args: [module.href, String(megabytes)],
    nodeArgs: ['--max-old-space-size=96'],
  });
  if (stderr.includes('heap out of memory')) return Infinity;
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
}
