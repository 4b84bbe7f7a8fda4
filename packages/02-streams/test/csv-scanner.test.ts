// What the scanner does at the edges that the behaviours seldom reach.

import { describe, expect, it } from '@jest/globals';
import type { ByteRow } from '../src/beyond/byte-scanner/byte-row.ts';
import { CsvScanner } from '../src/beyond/byte-scanner/csv-scanner.ts';
import { RecentNames } from '../src/beyond/byte-scanner/recent-names.ts';

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

  it('keeps as many fields as there are', () => {
    const wide = Array.from({ length: 1000 }, (_, i) => String(i));

    const [row] = scan(wide.join(','));

    expect(row?.fields).toEqual(wide);
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

  it('does not scan a long field again for each small chunk', () => {
    const field = Buffer.alloc(500_000, 'x');
    const timeOf = (chunkBytes: number) => {
      const scanner = new CsvScanner(() => {});
      const startedAt = performance.now();
      for (let at = 0; at < field.length; at += chunkBytes) {
        scanner.push(field.subarray(at, at + chunkBytes));
      }
      return performance.now() - startedAt;
    };
    const bestOf = (chunkBytes: number) =>
      Math.min(...Array.from({ length: 3 }, () => timeOf(chunkBytes)));

    const ratio = bestOf(64) / bestOf(50_000);

    // Otherwise, it is in the thousands.
    expect(ratio).toBeLessThan(300);
  });

  it('reads nothing from nothing', () => {
    expect(scan('')).toEqual([]);
    expect(scan('\n\r\n')).toEqual([]);
  });
});

describe('recent names', () => {
  it('are right when many of them share a place', () => {
    const recent = new RecentNames();
    const names = Array.from({ length: 5000 }, (_, i) => `key ${i}`);
    const find = (name: string) => {
      const bytes = Buffer.from(`<${name}>`);
      return recent.find(bytes, 1, bytes.length - 1);
    };

    const found = [...names, ...names.toReversed()].map(find);

    expect(found).toEqual([...names, ...names.toReversed()]);
  });
});
