// Which lines of a text another one does not have: those that are
// counted as new.

import { linesOf } from './highlight.ts';

/** Their indexes; the first line is 0. */
export async function addedLines(
  before: string,
  text: string,
): Promise<Set<number>> {
  // Loaded late: the server should not wait for it.
  const { diffArrays } = await import('diff');
  const added = new Set<number>();
  let at = 0;
  for (const part of diffArrays(linesOf(before), linesOf(text))) {
    if (part.removed) continue;
    for (let line = at; part.added && line < at + part.count; line++) {
      added.add(line);
    }
    at += part.count;
  }
  return added;
}
