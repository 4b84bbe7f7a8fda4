// Sums that are right, however the bytes arrive.

import { deepEqual, equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import { inChunks } from '../support/byte-source.ts';
import { realTotals } from '../support/real-totals.ts';
import { referenceGroups, sorted } from '../support/reference.ts';
import type { SummaryFixture } from '../support/summary-fixture.ts';

const columns = { group: 'city', amount: 'cost' };

export const totals: Behaviour<SummaryFixture>[] = [
  {
    name: 'totals equal the reference on the real file, in chunks of 1, 2, 3, 7 and 65,536 bytes',
    async prove({ module }) {
      const chunkSizes = [1, 2, 3, 7, 65_536];
      const expected = await referenceGroups();

      const all = await realTotals(module, chunkSizes);

      equal(all.length, chunkSizes.length);
      for (const { rows, groups } of all) {
        equal(rows, 10_000);
        deepEqual(sorted(new Map(groups)), expected);
      }
    },
  },
  {
    name: 'characters survive the borders of chunks',
    async prove({ summarise }) {
      const text = 'city,cost\nKøbenhavn,1\n東京,20\n🦆,300\n';
      for (const chunkBytes of [1, 2, 3]) {
        const source = inChunks(text, chunkBytes);

        const { groups } = await summarise(source, { columns });

        const names = [...groups.keys()].join(' ');
        equal(names, 'København 東京 🦆', `cut to pieces: ${names}`);
      }
    },
  },
  {
    name: 'quoted fields keep their commas, line feeds and quotes',
    async prove({ summarise }) {
      const quoted = '"a, b",1\n"a\nb",2\n"say ""hi""",3\n"",4\n';
      for (const chunkBytes of [1, 2, 3, 7, 64]) {
        const text = `city,cost\n${quoted}`;
        const source = inChunks(text, chunkBytes);

        const { groups } = await summarise(source, { columns });

        const names = JSON.stringify([...groups.keys()]);
        const expected = '["a, b","a\\nb","say \\"hi\\"",""]';
        equal(names, expected, `quotes were taken for text: ${names}`);
      }
    },
  },
  {
    name: 'CRLF, a byte order mark and a missing last line feed change nothing',
    async prove({ summarise }) {
      const text = '\u{feff}cost,city\r\n10,Oslo\r\n5,Rome\r\n2,Oslo';
      for (const chunkBytes of [1, 2, 64]) {
        const source = inChunks(text, chunkBytes);

        const { groups } = await summarise(source, { columns });

        const found = JSON.stringify([...groups]);
        const oslo = ['Oslo', { rows: 2, total: 12 }];
        const rome = ['Rome', { rows: 1, total: 5 }];
        equal(found, JSON.stringify([oslo, rome]), `found ${found}`);
      }
    },
  },
];
