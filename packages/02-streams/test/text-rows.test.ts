import { readFileSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { csvParser, toRows } from '../src/csv-rows.ts';
import { TextRows } from '../src/text-rows.ts';

const folder = new URL('csvs/', import.meta.resolve('csv-spectrum'));

it.each(readdirSync(folder))(
  'reads %s as csv-parse does',
  async (file) => {
    const csv = readFileSync(new URL(file, folder), 'utf8');
    const text = csv.replace(/^\ufeff/, ''); // its decoder's work
    const parsed = Readable.from([csv]).pipe(csvParser());
    const expected: string[][] = [];
    for await (const { fields } of toRows(parsed))
      expected.push(fields);

    const whole = rowsOf([text]);
    const byCharacter = rowsOf(text);

    expect(whole.map(({ fields }) => fields)).toEqual(expected);
    expect(byCharacter).toEqual(whole);
  },
);

it('counts a line end within quotes once', () => {
  const rows = rowsOf(['a,b\r\n"1\r\n",2\r\n\r\n3,"\n4"\r\n5,6']);

  expect(rows.map(({ line }) => line)).toEqual([2, 5, 7]);
});

function rowsOf(pieces: Iterable<string>) {
  const rows = new TextRows();
  const found = Array.from(pieces, (piece) => [...rows.push(piece)]);
  return [...found.flat(), ...rows.end()];
}
