// All rows of a CSV, header first, as the top rung and the byte scanner
// read it.

import type { Readable } from 'node:stream';
import { CsvScanner } from '../../src/beyond/byte-scanner/csv-scanner.ts';
import { csvParser } from '../../src/ladder/csv-parser.ts';
import {
  rowOptions,
  toRows,
} from '../../src/ladder/summary/csv-rows.ts';

type ReadRows = (source: Readable) => Promise<string[][]>;

export const readers: Record<string, ReadRows> = {
  async pipeline(source) {
    const rows: string[][] = [];
    const parser = source.pipe(csvParser(rowOptions));
    for await (const { fields } of toRows(parser)) rows.push(fields);
    return rows;
  },
  async 'byte-scanner'(source) {
    const rows: string[][] = [];
    const scanner = new CsvScanner((row) => rows.push(row.texts()));
    for await (const chunk of source) scanner.push(chunk as Buffer);
    scanner.end();
    return rows;
  },
};
