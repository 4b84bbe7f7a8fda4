// Every file of csv-spectrum, through csv-parse and the byte scanner.

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inChunks } from './support/byte-source.ts';
import { readers } from './support/every-row.ts';

const spectrum = new URL('.', import.meta.resolve('csv-spectrum'));
const names = readdirSync(new URL('csvs', spectrum)).map((file) =>
  file.replace(/\.csv$/, ''),
);
/** Has quotes within fields, and characters that were lost. */
const spoiled = 'location_coordinates';
const readable = names.filter((name) => name !== spoiled);
const chunkSizes = [1, 2, 3, 5, 7, 64, 65_536];

it('has all the files of csv-spectrum', () => {
  expect(names).toHaveLength(12);
});

describe.each(Object.entries(readers))('%s', (_rung, readRows) => {
  it.each(readable)('reads %s.csv', async (name) => {
    const csv = readFileSync(new URL(`csvs/${name}.csv`, spectrum));
    for (const chunkBytes of chunkSizes) {
      const rows = await readRows(inChunks(csv, chunkBytes));

      expect(toObjects(rows)).toEqual(expectedRows(name));
    }
  });

  it('refuses a file that is no RFC 4180', async () => {
    const csv = readFileSync(new URL(`csvs/${spoiled}.csv`, spectrum));

    const reading = readRows(inChunks(csv, 7));

    await expect(reading).rejects.toThrow(/quote/i);
  });
});

function expectedRows(name: string): unknown {
  const file = new URL(`json/${name}.json`, spectrum);
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return [json].flat();
}

function toObjects([header = [], ...rows]: string[][]) {
  return rows.map((row) =>
    Object.fromEntries(header.map((key, i) => [key, row[i]])),
  );
}
