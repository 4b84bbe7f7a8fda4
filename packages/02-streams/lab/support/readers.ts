// What is measured: rungs, the byte scanner, two libraries, and a
// reader that does nothing. PapaParse is loaded only where it is
// measured: it slows everything else in its process.

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Summarise } from '../../src/ladder/summary/summary.ts';
import { Tally } from '../../src/ladder/summary/tally.ts';

export type Read = (source: Readable) => Promise<unknown>;

/** Reads the file, and does nothing with it: the least there is. */
export const drainName = 'empty drain';
export const scannerName = 'byte-scanner';

const others: Record<string, () => Promise<Read>> = {
  [drainName]: async () => async (source) => {
    let bytes = 0;
    for await (const chunk of source) bytes += (chunk as Buffer).length;
    return bytes;
  },
  async 'csv-parse'() {
    const { parse } = await import('csv-parse');
    return async (source) => {
      const sums = sumRows();
      await pipeline(source, parse(), async (rows) => {
        for await (const row of rows) sums.add(row as string[]);
      });
      return sums.summary;
    };
  },
  async papaparse() {
    const { default: Papa } = await import('papaparse');
    return (source) =>
      new Promise((resolve, reject) => {
        const sums = sumRows();
        Papa.parse<string[]>(source, {
          chunk: ({ data }) => data.forEach(sums.add),
          complete: () => resolve(sums.summary),
          error: reject,
        });
      });
  },
};

const src = new URL('../../src/', import.meta.url);

/** A rung's, the byte scanner's, or one of the others. */
export async function findReader(variant: string): Promise<Read> {
  const other = others[variant];
  if (other) return other();
  const file =
    variant === scannerName
      ? `beyond/${variant}/${variant}.ts`
      : `ladder/summary/${variant}.ts`;
  const { summarise } = (await import(new URL(file, src).href)) as {
    summarise: Summarise;
  };
  return summarise;
}

/** Finds state and cost by their places, as in code for one file. */
function sumRows() {
  const tally = new Tally();
  let isHeader = true;
  return {
    summary: tally.summary,
    add: (row: string[]) => {
      if (!isHeader) tally.add(row[5] ?? '', Number(row[12]));
      isHeader = false;
    },
  };
}
