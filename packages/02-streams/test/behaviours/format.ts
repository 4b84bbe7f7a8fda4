// Sums that are right, however the bytes arrive.

import { deepEqual, equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import { inChunks } from '../support/byte-source.ts';
import { realTotals } from '../support/real-totals.ts';
import { referenceGroups, sorted } from '../support/reference.ts';
import type { SummaryFixture } from '../support/summary-fixture.ts';

const columns = { group: 'city', amount: 'cost' };

export const format: Behaviour<SummaryFixture>[] = [
  {
    name: 'totals equal the reference on the real file, in chunks of 3 and 65,536 bytes',
    async prove({ module }) {
      const chunkSizes = [3, 65_536];
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
    name: 'a line ends in CRLF, CR or LF, the last one in none',
    async prove({ summarise }) {
      for (const end of ['\r\n', '\r', '\n']) {
        await sumsCities(summarise, end);
      }
    },
  },
  {
    name: 'a byte order mark is no part of the first column',
    prove: ({ summarise }) => sumsCities(summarise, '\n', '\u{feff}'),
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
];

type Summarise = SummaryFixture['summarise'];

/** @param start What stands before the header. */
async function sumsCities(
  summarise: Summarise,
  end: string,
  start = '',
) {
  const rows = ['cost,city', '10,Oslo', '5,Rome', '2,Oslo'];
  for (const chunkBytes of [1, 2, 64]) {
    const source = inChunks(start + rows.join(end), chunkBytes);

    const { groups } = await summarise(source, { columns });

    const found = JSON.stringify([...groups]);
    const oslo = ['Oslo', { rows: 2, total: 12 }];
    const rome = ['Rome', { rows: 1, total: 5 }];
    equal(found, JSON.stringify([oslo, rome]), `found ${found}`);
  }
}
