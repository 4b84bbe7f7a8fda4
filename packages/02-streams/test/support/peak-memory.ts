// Runs a summary in a process of its own, to see what memory it takes.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const script = new URL('peak-memory-process.ts', import.meta.url);

/** Peak RSS in MB; Infinity when the process ran out of its heap. */
export async function peakMemoryMb(
  module: URL,
  megabytes: number,
): Promise<number> {
  const args = [
    '--max-old-space-size=96',
    '--import',
    'tsx',
    fileURLToPath(script),
    module.href,
    String(megabytes),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [report, complaint] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  if (complaint.includes('heap out of memory')) return Infinity;
  if (report === '') throw new Error(complaint);
  return Number(report);
}
