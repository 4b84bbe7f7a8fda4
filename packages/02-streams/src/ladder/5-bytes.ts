// Reads the bytes that matter where they are. A string is made for a
// new group, and for nothing else.

import { pipeline } from 'node:stream/promises';
import { ByteSummary } from '../byte-summary.ts';
import { CsvScanner } from '../csv-scanner.ts';
import { keepOpen } from '../keep-open.ts';
import { type Summarise, strikesByState } from '../summary.ts';

const progressEvery = 5000;

export const summarise: Summarise = async (source, options = {}) => {
  const { signal, columns = strikesByState, onProgress } = options;
  const sums = new ByteSummary(columns, options.malformed);
  const scanner = new CsvScanner((row) => sums.add(row));
  let nextProgress = progressEvery;

  async function scan(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of keepOpen(chunks)) {
      scanner.push(chunk);
      if (sums.rows < nextProgress) continue;
      await onProgress?.(sums.rows);
      nextProgress = sums.rows + progressEvery;
    }
    scanner.end();
  }

  await pipeline(source, scan, signal ? { signal } : {});
  return sums.summary();
};
