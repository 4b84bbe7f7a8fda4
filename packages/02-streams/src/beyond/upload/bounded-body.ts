// The body of a request, as long as it is not too large.

import type { IncomingMessage } from 'node:http';
import { Problem } from '../../kit/problem.ts';

/** How much a form may have beside its file. */
const restBytes = 64 * 1024;

/**
 * Leaves the request open when it ends early: the connection is needed
 * for the response.
 *
 * @param maxBytes Of the file.
 * @throws Problem 413
 */
export async function* boundedBody(
  req: IncomingMessage,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let left = maxBytes + restBytes;
  const chunks = req.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    left -= chunk.length;
    if (left < 0) throw tooLarge(maxBytes);
    yield chunk;
  }
}

export const tooLarge = (bytes: number) =>
  new Problem(413, `The file may have ${bytes} bytes at most`);
