// What an export leaves behind, when it works and when it fails.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Behaviour, patiently } from '@under-load/lab';
import { birdstrikesUrl } from '../../src/app/dataset.ts';
import { failingAfter, inChunks } from '../support/byte-source.ts';
import type { ExportFixture } from '../support/export-fixture.ts';
import { rowsOf } from '../support/reference.ts';

const good = 'city,cost\n"Oslo, North",1\nRome,2\n';

/** More than pipes and files buffer, then a row that is too short. */
const bad = `${good}${'Rome,2\n'.repeat(8_000)}few\n`;
const broken = new Error('the disk is on fire');
const brokenSource = () => failingAfter(bad.slice(0, -4), broken);
const badSource = () => inChunks(bad, 65_536);

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
    name: 'a file that would lose something is rejected',
    async prove(fixture) {
      const latin1 = Buffer.from('city\nKöln\n', 'latin1');
      const utf16 = Buffer.from('\ufeffcity\nOslo\n', 'utf16le');
      const twice = 'city,cost,cost\nOslo,1,2\n';
      const quote = 'city\n"Al "Jo" B"\n';
      for (const file of [latin1, utf16, twice, quote]) {
        const failure = await failureOf(fixture, inChunks(file, 7));

        const name = String(file).slice(0, 9);
        match(String(failure?.message), /UTF-8|twice|quote/i, name);
      }
    },
  },
  {
    name: 'a failing source or transform rejects once and closes every stage',
    async prove(fixture) {
      const failure = await failureOf(fixture, brokenSource());

      equal(failure, broken);
      await nothingOpen(fixture);

      const source = badSource();
      const fault = await failureOf(fixture, source);

      match(String(fault?.message), /length|fields/i);
      ok(source.destroyed, 'the source was left open');
      await nothingOpen(fixture);
    },
  },
  {
    name: 'a failing sink rejects once and closes every stage',
    async prove(fixture) {
      const target = path.join(fixture.target, 'no such folder');
      const source = createReadStream(birdstrikesUrl);

      const failure = await failureOf({ ...fixture, target }, source);

      equal(failure?.code, 'ENOENT');
      await nothingOpen(fixture);
      deepEqual(await fixture.files(), []);
    },
  },
  {
    name: 'an aborted export rejects and closes every stage',
    async prove(fixture) {
      const failure = await abortedExport(fixture);

      equal(failure?.name, 'AbortError', 'it went on to the end');
      await nothingOpen(fixture);
    },
  },
  {
    name: 'an export that fails or is aborted leaves no file',
    async prove(fixture) {
      const runs = [
        () => failureOf(fixture, brokenSource()),
        () => failureOf(fixture, badSource()),
        () => abortedExport(fixture),
      ];
      for (const run of runs) {
        const failure = await run();

        const left = await fixture.files();
        deepEqual(left, [], `left: ${left.join(' ')}`);
        match(String(failure), /on fire|length|fields|AbortError/i);
      }
    },
  },
  {
    name: 'what was at the target stays until the export is whole',
    async prove(fixture) {
      await writeFile(fixture.target, 'yesterday’s export');

      const failure = await failureOf(fixture, badSource());

      const found = await readFile(fixture.target, 'utf8');
      equal(found, 'yesterday’s export', 'it was overwritten');
      match(String(failure?.message), /length|fields/i);
    },
  },
];

type Failure = NodeJS.ErrnoException | undefined;

/** What the export rejected with; undefined when it did not. */
function failureOf(
  { exportRows, target }: ExportFixture,
  source: Readable,
  signal?: AbortSignal,
): Promise<Failure> {
  const run = exportRows(source, target, signal ? { signal } : {});
  return patiently('an export', run).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
}

async function abortedExport(fixture: ExportFixture): Promise<Failure> {
  const stopping = new AbortController();
  const source = createReadStream(birdstrikesUrl);
  source.once('data', () => stopping.abort());
  const failure = await failureOf(fixture, source, stopping.signal);
  await fixture.countLeaked(); // gives its files time to close
  return failure;
}

async function nothingOpen({ countLeaked }: ExportFixture) {
  const leaked = await countLeaked();
  equal(leaked, 0, `left open: ${leaked} descriptors`);
}
