// Keeps the end of what a lane writes, for when it does not start.

import type { ChildProcess } from 'node:child_process';

const keptCharacters = 16 * 1024;

/** Returns a function that gives the last 16 KB written so far. */
export function outputTail(child: ChildProcess): () => string {
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept = (kept + text).slice(-keptCharacters);
    });
  }
  return () => kept;
}
