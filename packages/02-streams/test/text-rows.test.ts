import { readFileSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { TextRows } from '../src/beyond/web-streams/text-rows.ts';
import { readers } from './support/every-row.ts';

const folder = new URL('csvs/', import.meta.resolve('csv-spectrum'));

const files = readdirSync(folder).filter(
  (file) => file !== 'location_coordinates.csv', // no RFC 4180
);

it.each(files)('reads %s as csv-parse does', async (file) => {
  const csv = readFileSync(new URL(file, folder), 'utf8');
  const text = csv.replace(/^\ufeff/, ''); // its decoder's work
  const expected = await readers['pipeline']?.(Readable.from([csv]));

  const whole = rowsOf([text]);
  const byCharacter = rowsOf(text);

  expect(whole.map(({ fields }) => fields)).toEqual(expected);
  expect(byCharacter).toEqual(whole);
});

it('counts a line end within quotes once', () => {
  const rows = rowsOf(['a,b\r\n"1\r\n",2\r\n\r\n3,"\n4"\r\n5,6']);

  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 7]);
});

function rowsOf(pieces: Iterable<string>) {
  const rows = new TextRows();
  const found = Array.from(pieces, (piece) => [...rows.push(piece)]);
  return [...found.flat(), ...rows.end()];
}
