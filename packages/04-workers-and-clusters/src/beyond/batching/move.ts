// Marks buffers of a result, so that they move to the caller. A pool
// that does not know the mark copies them.

import type { Transferable } from 'node:worker_threads';

// By a name that all copies of this module share.
const mark: unique symbol = Symbol.for('under-load.move');

interface Marked {
  [mark]?: Transferable[];
}

/** @param buffers Within `result`; the task keeps no part of them. */
export function move<Result extends object>(
  result: Result,
  buffers: Transferable[],
): Result {
  return Object.assign(result, { [mark]: buffers });
}

export function buffersToMove(result: unknown): Transferable[] {
  return (Object(result) as Marked)[mark] ?? [];
}
