// Rows, sources and runs that fail.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Behaviour, patiently } from '@under-load/lab';
import type { MalformedRowError } from '../../src/ladder/summary/summary.ts';
import { birdstrikesUrl } from '../../src/app/dataset.ts';
import { closed } from '../../src/ladder/export/closed.ts';
import { failingAfter, inChunks } from '../support/byte-source.ts';
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
    prove: (fixture) => reportsLine6(fixture, 'Rome,much'),
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
    name: 'a column that the file does not have is reported',
    async prove(fixture) {
      const missing = { group: 'city', amount: 'price' };

      const failure = await failureOf(fixture, good, missing);

      ok(failure, 'no error: the file has no price');
      equal(failure.code, 'UNKNOWN_COLUMN');
    },
  },
  {
    name: 'a quote that is left open is reported as a malformed row',
    async prove(fixture) {
      const failure = await failureOf(fixture, `${good}"Rome,3\n`);

      ok(failure, 'no error at the open quote');
      equal(failure.code, 'MALFORMED_ROW');
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

async function reportsLine6(fixture: SummaryFixture, bad: string) {
  const failure = await failureOf(fixture, `${good}${bad}\nRome,3\n`);

  ok(failure, `no error at "${bad}"`);
  equal(failure.code, 'MALFORMED_ROW');
  equal(failure.line, 6);
}

/** What it rejects with; undefined when it resolves. */
async function failureOf(
  { summarise }: SummaryFixture,
  text: string,
  wanted = columns,
): Promise<MalformedRowError | undefined> {
  const source = inChunks(text, 5);
  const failure = await summarise(source, { columns: wanted }).then(
    () => undefined,
    (error: MalformedRowError) => error,
  );
  if (failure) ok(source.destroyed, 'the source was left open');
  return failure;
}
