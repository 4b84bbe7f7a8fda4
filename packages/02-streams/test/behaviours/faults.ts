// Rows, sources and runs that fail.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Behaviour, patiently } from '@under-load/lab';
import type { MalformedRowError } from '../../src/ladder/summary/summary.ts';
import { birdstrikesUrl } from '../../src/app/dataset.ts';
import { closed } from '../../src/ladder/export/closed.ts';
import {
  failingAfter,
  inChunks,
  LongRow,
} from '../support/byte-source.ts';
import type { SummaryFixture } from '../support/summary-fixture.ts';

const columns = { group: 'city', amount: 'cost' };
const good = 'city,cost\n\n"Oslo\r\nNorth",1\nRome,2\n';

export const faults: Behaviour<SummaryFixture>[] = [
  {
    name: 'a row of another length is reported with its line number',
    async prove(fixture) {
      await reportsLine6(fixture, 'too,many,fields');
      await reportsLine6(fixture, 'few');
    },
  },
  {
    name: 'an amount that is no number is reported with its line number',
    async prove(fixture) {
      const tooMany = '9'.repeat(1000); // digits: it would be infinite
      const amounts = ['much', '1e400', '0x10', ' 5 ', '1_0', tooMany];
      for (const amount of amounts) {
        await reportsLine6(fixture, `Rome,${amount}`);
      }
    },
  },
  {
    name: 'malformed rows are skipped and counted when asked for',
    async prove({ summarise }) {
      const bad = 'a,b,c\nRome,much\nfew\n';
      const source = inChunks(`${good}${bad}Rome,3\n`, 5);
      const options = { columns, malformed: 'skip' } as const;

      const summary = await summarise(source, options);

      equal(summary.skipped, 3, `${summary.skipped} were skipped`);
      equal(summary.rows, 3);
      deepEqual(summary.groups.get('Rome'), { rows: 2, total: 5 });
    },
  },
  {
    name: 'a column that is missing or there twice is reported',
    async prove(fixture) {
      const headers = ['city,price', 'city,cost,cost', ''];
      for (const header of headers) {
        const failure = await failureOf(fixture, `${header}\n`);

        ok(failure, `no error at the header "${header}"`);
        equal(failure.code, 'MALFORMED_ROW');
        equal(failure.line, 1);
      }
    },
  },
  {
    name: 'text that is not UTF-8 is reported with its line number',
    async prove(fixture) {
      const row = 'Köln,10\n';
      const latin1 = Buffer.from(row, 'latin1');
      await reportsLine6(fixture, latin1, 'Latin-1');
      await reportsLine6(fixture, 'R\0o\0m\0e\0,3', 'a NUL');
      const utf16 = Buffer.from('\ufeffcity,cost\na,1\n', 'utf16le');

      const failure = await failureOf(fixture, utf16);

      ok(failure, 'no error at UTF-16');
      equal(failure.line, 1);
    },
  },
  {
    name: 'a quote left open or out of place is reported with its line number',
    async prove(fixture) {
      const rows = ['"Rome,3', '"Al "Jo" B",1', '"a"b",1', '5"x,1'];
      for (const row of rows) await reportsLine6(fixture, row);
    },
  },
  {
    name: 'a row that does not end is reported with its line number',
    async prove({ summarise }) {
      for (const start of ['"x', ',']) {
        const row = new LongRow(`${good}${start}`, 6_000_000);

        const run = summarise(row.open(), { columns });
        const failure = await errorOf(run);

        ok(failure, `no error at the long row ${start}`);
        equal(failure.code, 'MALFORMED_ROW');
        equal(failure.line, 6);
        ok(row.taken < 4_000_000, `${row.taken} bytes were read`);
      }
    },
  },
  {
    name: 'one group too many is reported with its line number',
    async prove({ summarise }) {
      const names = Array.from({ length: 100_001 }, (_, i) => `${i},1`);
      const text = `city,cost\n${names.join('\n')}\n`;
      const options = { columns, malformed: 'skip' } as const;

      const run = summarise(inChunks(text, 65_536), options);

      const failure = await errorOf(run);

      ok(failure, 'no error: all groups are held');
      equal(failure.line, 100_002);
    },
  },
  {
    name: 'a failing source rejects once, with its own error',
    async prove({ summarise }) {
      const broken = new Error('the disk is on fire');
      const source = failingAfter(good, broken);
      source.on('error', () => {}); // else it ends this process

      const run = summarise(source, { columns });

      const failure: unknown = await patiently('a failure', run).catch(
        (error: unknown) => error,
      );
      equal(failure, broken);
      ok(source.destroyed);
    },
  },
  {
    name: 'an aborted run stops reading and frees its descriptor',
    async prove({ summarise }) {
      const source = createReadStream(birdstrikesUrl);
      const stopping = new AbortController();
      const { size } = await stat(birdstrikesUrl);

      const run = summarise(source, {
        signal: stopping.signal,
        onProgress: () => stopping.abort(),
      });

      const outcome = await run.then(
        () => 'it read to the end',
        (error: Error) => error.name,
      );
      equal(outcome, 'AbortError', `aborted, and ${outcome}`);
      await patiently('its descriptor', closed(source));
      ok(source.bytesRead < size);
    },
  },
];

/** @param what The row, in the message. */
async function reportsLine6(
  fixture: SummaryFixture,
  row: string | Buffer,
  what = `"${String(row).slice(0, 20)}"`,
) {
  const rest = Buffer.from('\nRome,3\n');
  const parts = [Buffer.from(good), Buffer.from(row), rest];

  const failure = await failureOf(fixture, Buffer.concat(parts));

  ok(failure, `no error at ${what}`);
  equal(failure.code, 'MALFORMED_ROW');
  equal(failure.line, 6);
}

/** What it rejects this file with. */
async function failureOf(
  { summarise }: SummaryFixture,
  file: string | Buffer,
): Promise<MalformedRowError | undefined> {
  const source = inChunks(file, file.length > 1000 ? 65_536 : 5);
  const failure = await errorOf(summarise(source, { columns }));
  if (failure) ok(source.destroyed, 'the source was left open');
  return failure;
}

/** What it rejects with; undefined when it resolves. */
function errorOf(
  run: Promise<unknown>,
): Promise<MalformedRowError | undefined> {
  return run.then(
    () => undefined,
    (error: MalformedRowError) => error,
  );
}
