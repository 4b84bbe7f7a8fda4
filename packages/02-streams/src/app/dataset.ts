// Writes wildlife strikes on aircraft, repeated to the size asked for.
// The data: Federal Aviation Administration, from vega-datasets.

import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { closed } from '../ladder/export/closed.ts';

/** 10,000 rows and a header. Lines end in CRLF, but not the last. */
export const birdstrikesUrl = new URL(
  '../data/birdstrikes.csv',
  import.meta.resolve('vega-datasets'),
);

export interface DatasetOptions {
  /** The file to write or replace. */
  path: string;
  /** To the nearest whole copy of 1.2 MB; at least one. */
  megabytes: number;
  /** Called after each copy with the bytes written so far. */
  onProgress?: (bytes: number, total: number) => void;
  /** Ends the writing, and removes the file. */
  signal?: AbortSignal;
}

/**
 * Resolves to the size of the file.
 *
 * @throws The file system's error, or an AbortError.
 */
export async function writeDataset(
  options: DatasetOptions,
): Promise<number> {
  const { path, onProgress, signal } = options;
  const { header, body } = await readCopy();
  const wanted = options.megabytes * 1e6 - header.length;
  const copies = Math.max(1, Math.round(wanted / body.length));
  const total = header.length + copies * body.length;

  // The pipeline asks for the next copy once the file took the last.
  function* repeat() {
    yield header;
    for (let copy = 1; copy <= copies; copy += 1) {
      yield body;
      onProgress?.(header.length + copy * body.length, total);
    }
  }

  const file = createWriteStream(path);
  try {
    await pipeline(repeat, file, signal ? { signal } : {});
  } catch (error) {
    await closed(file);
    await rm(path, { force: true });
    throw error;
  }
  return total;
}

/** The only copy in memory. A CRLF ends each of its lines. */
async function readCopy() {
  const text = await readFile(birdstrikesUrl);
  const copy = Buffer.concat([text, Buffer.from('\r\n')]);
  const headerEnd = copy.indexOf('\n') + 1;
  const header = copy.subarray(0, headerEnd);
  return { header, body: copy.subarray(headerEnd) };
}
