// What an export leaves behind, when it works and when it does not.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Behaviour, patiently } from '@under-load/lab';
import type { ExportRows } from '../../src/export.ts';
import { birdstrikesUrl } from '../../src/dataset.ts';
import { failingAfter, inChunks } from '../support/byte-source.ts';
import type { ExportFixture } from '../support/export-fixture.ts';
import { rowsOf } from '../support/reference.ts';

const good = 'city,cost\n"Oslo, North",1\nRome,2\n';

/** More than pipes and files hold back, then a row too short. */
const bad = `${good}${'Rome,2\n'.repeat(8_000)}few\n`;

export const behaviours: Behaviour<ExportFixture>[] = [
  {
    name: 'every row is exported, as it was',
    async prove({ exportRows, target, readTarget, countLeaked }) {
      await exportRows(createReadStream(birdstrikesUrl), target);

      const [header = [], ...rows] = rowsOf(
        await readFile(birdstrikesUrl, 'utf8'),
      );
      const expected = rows.map((row) =>
        Object.fromEntries(header.map((name, i) => [name, row[i]])),
      );
      deepEqual(await readTarget(), expected);
      equal(await countLeaked(), 0, 'something was left open');
    },
  },
  {
    name: 'a failing source rejects once and leaves nothing',
    async prove(fixture) {
      const broken = new Error('the disk is on fire');
      const source = failingAfter(bad.slice(0, -4), broken);

      const failure = await failureOf(fixture, source);

      equal(failure, broken);
      await nothingLeft(fixture);
    },
  },
  {
    name: 'a failing transform rejects once and leaves nothing',
    async prove(fixture) {
      const source = inChunks(bad, 65_536);

      const failure = await failureOf(fixture, source);

      match(String(failure?.message), /length|fields/i);
      ok(source.destroyed, 'the source was left open');
      await nothingLeft(fixture);
    },
  },
  {
    name: 'a failing sink rejects once and leaves nothing',
    async prove(fixture) {
      const target = path.join(fixture.target, 'no such folder');
      const source = createReadStream(birdstrikesUrl);

      const failure = await failureOf({ ...fixture, target }, source);

      equal(failure?.code, 'ENOENT');
      equal(await fixture.countLeaked(), 0, 'the source was left open');
      deepEqual(await fixture.files(), []);
    },
  },
  {
    name: 'an aborted export rejects and leaves nothing',
    async prove(fixture) {
      const stopping = new AbortController();
      const source = createReadStream(birdstrikesUrl);
      source.once('data', () => stopping.abort());

      const failure = await failureOf(fixture, source, stopping.signal);

      equal(failure?.name, 'AbortError', 'it went on to the end');
      await nothingLeft(fixture);
    },
  },
  {
    name: 'what was at the target stays until the export is whole',
    async prove(fixture) {
      await writeFile(fixture.target, 'yesterday’s export');

      await failureOf(fixture, inChunks(bad, 65_536));

      const found = await readFile(fixture.target, 'utf8');
      equal(found, 'yesterday’s export', 'it was overwritten');
    },
  },
];

/** What the export rejected with; undefined when it did not. */
function failureOf(
  { exportRows, target }: ExportFixture,
  source: Parameters<ExportRows>[0],
  signal?: AbortSignal,
): Promise<NodeJS.ErrnoException | undefined> {
  const run = exportRows(source, target, signal ? { signal } : {});
  return patiently('an export', run).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
}

async function nothingLeft(fixture: ExportFixture): Promise<void> {
  const leaked = await fixture.countLeaked();
  const files = await fixture.files();
  const what = `${leaked} descriptors and ${files.length} files`;
  ok(leaked === 0 && files.length === 0, `left behind: ${what}`);
}
