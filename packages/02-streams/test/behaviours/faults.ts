// Rows, sources and runs that go wrong.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Behaviour } from '@under-load/lab';
import { patiently } from '@under-load/lab';
import type { MalformedRowError } from '../../src/errors.ts';
import { birdstrikesUrl } from '../../src/dataset.ts';
import { failingAfter, inChunks } from '../support/byte-source.ts';
import type { SummaryFixture } from '../support/summary-fixture.ts';

const columns = { group: 'city', amount: 'cost' };
const good = 'city,cost\n\n"Oslo\r\nNorth",1\nRome,2\n';

export const faults: Behaviour<SummaryFixture>[] = [
  {
    name: 'a malformed row is reported with its line number',
    async prove({ summarise }) {
      for (const bad of ['too,many,fields', 'few', 'Rome,much']) {
        const source = inChunks(`${good}${bad}\nRome,3\n`, 5);

        const failure = await summarise(source, { columns }).then(
          () => undefined,
          (error: MalformedRowError) => error,
        );

        ok(failure, `nobody noticed "${bad}"`);
        equal(failure.code, 'MALFORMED_ROW');
        equal(failure.line, 6);
        ok(source.destroyed);
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

function closed(source: NodeJS.EventEmitter & { closed: boolean }) {
  return new Promise<void>((resolve) => {
    if (source.closed) resolve();
    else source.once('close', resolve);
  });
}
