// Opens a file for reading, and fails before any of it is read.

import { once } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

export type OpenFile = (path: string | URL) => Promise<Readable>;

/**
 * It waits, so that a missing file can still be answered with a problem
 * document. Later, a failure can only cut the connection.
 */
export async function openFile(
  path: string | URL,
): Promise<ReadStream> {
  const file = createReadStream(path);
  await once(file, 'open');
  return file;
}
