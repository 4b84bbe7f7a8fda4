// Every file of csv-spectrum, and files that chance writes, through
// the two rungs that know what a row is.

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inChunks } from './support/byte-source.ts';
import { readers } from './support/every-row.ts';

const spectrum = new URL('.', import.meta.resolve('csv-spectrum'));
const names = readdirSync(new URL('csvs', spectrum)).map((file) =>
  file.replace(/\.csv$/, ''),
);
const chunkSizes = [1, 2, 3, 5, 7, 64, 65_536];

it('has all the files of csv-spectrum', () => {
  expect(names).toHaveLength(12);
});

describe.each(Object.entries(readers))('%s', (_rung, readRows) => {
  it.each(names)('reads %s.csv', async (name) => {
    const csv = readFileSync(new URL(`csvs/${name}.csv`, spectrum));
    for (const chunkBytes of chunkSizes) {
      const rows = await readRows(inChunks(csv, chunkBytes));

      expect(toObjects(rows)).toEqual(expectedRows(name));
    }
  });

  it('reads what chance writes', async () => {
    const random = seeded(20_260);
    for (let round = 0; round < 150; round += 1) {
      const rows = randomRows(random);
      const text = rows.map((row) => toLine(row, random)).join('');
      const chunkBytes = 1 + random(9);

      const found = await readRows(inChunks(text, chunkBytes));

      expect({ text, found }).toEqual({ text, found: rows });
    }
  });
});

function expectedRows(name: string): unknown {
  const file = new URL(`json/${name}.json`, spectrum);
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const rows = [json].flat() as Record<string, string>[];
  if (name !== 'location_coordinates') return rows;
  // Its JSON has another telephone number than its CSV.
  return [{ ...rows[0], 'Contact Phone Number': '2095257564' }];
}

function toObjects([header = [], ...rows]: string[][]) {
  return rows.map((row) =>
    Object.fromEntries(header.map((key, i) => [key, row[i]])),
  );
}

type Random = (below: number) => number;

const pieces = ['a', 'Ωé', '🦆', ' ', ',', '"', '\n', '\r\n', '7', ''];

/** At least two columns: one empty field alone is an empty line. */
function randomRows(random: Random): string[][] {
  const width = 2 + random(4);
  const field = () =>
    Array.from({ length: random(4) }, () => pieces[random(10)]).join(
      '',
    );
  return Array.from({ length: 2 + random(6) }, () =>
    Array.from({ length: width }, field),
  );
}

function toLine(row: string[], random: Random): string {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  const fields = row.map((field) =>
    /[",\r\n]/.test(field) || random(5) === 0 ? quoted(field) : field,
  );
  return fields.join(',') + (random(2) ? '\n' : '\r\n');
}

/** mulberry32, so that a failure can be repeated. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return Math.floor(unit * below);
  };
}
