// All rows of a CSV, header first, as each of the upper rungs reads it.

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvRow, csvParser, toRows } from '../../src/csv-rows.ts';
import { CsvScanner } from '../../src/csv-scanner.ts';

type ReadRows = (source: Readable) => Promise<string[][]>;

export const readers: Record<string, ReadRows> = {
  async '4-pipeline'(source) {
    const rows: string[][] = [];
    const collect = async (stage: AsyncIterable<CsvRow>) => {
      for await (const { header, fields } of stage) {
        if (rows.length === 0) rows.push([...header]);
        rows.push([...fields]);
      }
    };
    await pipeline(source, csvParser(), toRows, collect);
    return rows;
  },
  async '5-bytes'(source) {
    const rows: string[][] = [];
    const scanner = new CsvScanner((row) => rows.push(row.texts()));
    for await (const chunk of source) scanner.push(chunk as Buffer);
    scanner.end();
    return rows;
  },
};
