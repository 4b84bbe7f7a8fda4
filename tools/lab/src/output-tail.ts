// Keeps the end of what a child process writes.

import type { ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const keptCharacters = 64 * 1024;

/** Returns a function that gives the last 64 KB written so far. */
export function outputTail(child: ChildProcess): () => string {
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept = (kept + text).slice(-keptCharacters);
    });
  }
  return () => kept;
}

/** Without colours, which a child may write on its own account. */
export function lastLines(text: string, count: number): string {
  const plain = stripVTControlCharacters(text).trimEnd();
  return plain.split('\n').slice(-count).join('\n');
}
