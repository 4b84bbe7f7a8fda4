// What is measured beside the rungs: nothing, and two libraries. Each
// is loaded only where it is measured: PapaParse, once loaded, slows
// what else runs in its process.

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Summarise } from '../../src/summary.ts';
import { Tally } from '../../src/tally.ts';

export type Read = (source: Readable) => Promise<unknown>;

/** Reads the file and looks at nothing: what the rest costs more. */
export const drainName = 'empty drain';

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

/** A rung's own, or one of the others. */
export async function findReader(variant: string): Promise<Read> {
  const other = others[variant];
  if (other) return other();
  const rung = new URL(
    `../../src/ladder/${variant}.ts`,
    import.meta.url,
  );
  const module = (await import(rung.href)) as { summarise: Summarise };
  return module.summarise;
}

/** State and cost by their places, as one writes it for one file. */
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
