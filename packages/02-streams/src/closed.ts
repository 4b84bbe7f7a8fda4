// Waits until a stream has given back what it holds.

import type { Readable, Writable } from 'node:stream';

/**
 * Resolves once the stream's descriptor is closed, whatever came of
 * it. A pipeline may end before that, and a file that is still being
 * opened appears even after its removal.
 */
export function closed(stream: Readable | Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', () => resolve());
  });
}
