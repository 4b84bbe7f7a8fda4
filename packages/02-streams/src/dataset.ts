// Wildlife strikes on aircraft, as often as it takes to fill a file.
// The data: Federal Aviation Administration, by way of vega-datasets.

import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { closed } from './closed.ts';

/** 10,000 rows and a header, in CRLF; none ends the last row. */
export const birdstrikesUrl = new URL(
  '../data/birdstrikes.csv',
  import.meta.resolve('vega-datasets'),
);

const bytesPerMegabyte = 1_000_000;
const lineFeed = 0x0a;

export interface DatasetOptions {
  /** The file to write; one of that name is replaced. */
  path: string;
  /** Its size, to the nearest whole copy: at least one, of 1.2 MB. */
  megabytes: number;
  /** Hears of the bytes written so far, after each copy. */
  onProgress?: (bytes: number, total: number) => void;
  /** Ends the writing and removes the file. */
  signal?: AbortSignal | undefined;
}

export interface DatasetFacts {
  /** How many times the data is in the file. */
  copies: number;
  /** Without the header. */
  rows: number;
  bytes: number;
}

/** @throws The file system's error, or the signal's AbortError. */
export async function writeDataset(
  options: DatasetOptions,
): Promise<DatasetFacts> {
  const { path, signal } = options;
  signal?.throwIfAborted();
  const { header, body, rows } = await readCopy();
  const wanted = options.megabytes * bytesPerMegabyte - header.length;
  const copies = Math.max(1, Math.round(wanted / body.length));
  const bytes = header.length + copies * body.length;
  const { onProgress } = options;

  // The pipeline asks for the next copy once the file took the last.
  function* repeat() {
    yield header;
    for (let copy = 1; copy <= copies; copy += 1) {
      yield body;
      onProgress?.(header.length + copy * body.length, bytes);
    }
  }

  await writeWhole(path, repeat(), signal);
  return { copies, rows: copies * rows, bytes };
}

async function writeWhole(
  path: string,
  chunks: Iterable<Buffer>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = createWriteStream(path);
  try {
    await pipeline(chunks, file, signal ? { signal } : {});
  } catch (error) {
    await closed(file);
    await rm(path, { force: true });
    throw error;
  }
}

/** The only copy in memory; CRLF ends each line of it. */
async function readCopy() {
  const text = await readFile(birdstrikesUrl);
  const copy = Buffer.concat([text, Buffer.from('\r\n')]);
  const headerEnd = copy.indexOf(lineFeed) + 1;
  const body = copy.subarray(headerEnd);
  const rows = body.filter((byte) => byte === lineFeed).length;
  return { header: copy.subarray(0, headerEnd), body, rows };
}
