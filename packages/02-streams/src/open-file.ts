// Opens a file for reading, and fails before any of it was read.

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

export type OpenFile = (path: string | URL) => Promise<Readable>;

/**
 * Without the wait, a missing file would fail in the middle of the
 * pipeline, which then cuts the connection instead of answering.
 */
export const openFile: OpenFile = async (path) => {
  const file = createReadStream(path);
  await once(file, 'open');
  return file;
};
