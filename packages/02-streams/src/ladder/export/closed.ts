// Waits until a stream has released its descriptor: the number under
// which the operating system knows an open file.

import type { Readable, Writable } from 'node:stream';

/**
 * Resolves however the stream ends. A pipeline may reject before its
 * file is closed, and a file that is still being opened may be created
 * after it was removed.
 */
export function closed(stream: Readable | Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', () => resolve());
  });
}
