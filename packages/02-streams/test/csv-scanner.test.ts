// What the scanner does at the edges that the behaviours seldom reach.

import { describe, expect, it } from '@jest/globals';
import type { ByteRow } from '../src/beyond/byte-scanner/byte-row.ts';
import { ByteKeys } from '../src/beyond/byte-scanner/byte-keys.ts';
import { CsvScanner } from '../src/beyond/byte-scanner/csv-scanner.ts';

function scan(text: string): { fields: string[]; line: number }[] {
  const rows: { fields: string[]; line: number }[] = [];
  const note = (row: ByteRow) =>
    void rows.push({ fields: row.texts(), line: row.line });
  const scanner = new CsvScanner(note);
  scanner.push(Buffer.from(text));
  scanner.end();
  return rows;
}

describe('the scanner', () => {
  it('counts lines within quotes and lines that are empty', () => {
    const rows = scan('a,b\n"1\n\n2",3\n\n\r\n4,5\n');

    expect(rows.map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  it('takes a quote within a field for a character', () => {
    const [, row] = scan('a,b\n5"x,"6"" y"\n');

    expect(row?.fields).toEqual(['5"x', '6" y']);
  });

  it('keeps as many fields as there are', () => {
    const wide = Array.from({ length: 1000 }, (_, i) => String(i));

    const [row] = scan(wide.join(','));

    expect(row?.fields).toEqual(wide);
  });

  it('says that a quote is left open at the end', () => {
    expect(() => scan('a,b\n1,2\n"3,4\n5,6\n')).toThrow(
      'line 3: a quote is left open',
    );
  });

  it('does not keep a file that has a quote left open', () => {
    const scanner = new CsvScanner(() => {});
    scanner.push(Buffer.from('a,b\n"'));
    const more = Buffer.alloc(400_000, 'x');
    const push = () => scanner.push(more);

    push();
    push();

    expect(push).toThrow('line 2: longer than 1 MiB');
  });

  it('reads nothing from nothing', () => {
    expect(scan('')).toEqual([]);
    expect(scan('\n\r\n')).toEqual([]);
  });
});

describe('keys that are bytes', () => {
  it('have one number each, however many there are', () => {
    const keys = new ByteKeys();
    const names = Array.from({ length: 5000 }, (_, i) => `key ${i}`);
    const find = (name: string) => {
      const bytes = Buffer.from(`<${name}>`);
      return keys.find(bytes, 1, bytes.length - 1);
    };

    const first = names.map(find);
    const again = names.map(find);

    expect(again).toEqual(first);
    expect(keys.names).toEqual(names);
  });
});
