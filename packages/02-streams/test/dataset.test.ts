import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { countDescriptors } from '@under-load/lab';
import { birdstrikesUrl, writeDataset } from '../src/dataset.ts';
import { openFile } from '../src/open-file.ts';
import { summarise } from '../src/ladder/4-pipeline.ts';
import {
  makeTemporaryFolder,
  type TemporaryFolder,
} from '../src/temporary-folder.ts';

let folder: TemporaryFolder;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder('test-02-');
  path = join(folder.path, 'data.csv');
});
afterEach(() => folder.remove());

it('writes the data once where less is asked for', async () => {
  const facts = await writeDataset({ path, megabytes: 0 });

  const written = await readFile(path, 'utf8');
  const original = await readFile(birdstrikesUrl, 'utf8');
  expect(written).toBe(`${original}\r\n`);
  expect(facts).toEqual({
    copies: 1,
    rows: 10_000,
    bytes: Buffer.byteLength(written),
  });
});

it('repeats the rows, and not the header', async () => {
  const facts = await writeDataset({ path, megabytes: 3.5 });

  const once = await summarise(await openFile(birdstrikesUrl));
  const summary = await summarise(await openFile(path));
  const texas = summary.groups.get('Texas');
  const texasOnce = once.groups.get('Texas');
  expect(facts.copies).toBe(3);
  expect(facts.rows).toBe(30_000);
  expect(summary.rows).toBe(30_000);
  expect(texas?.total).toBe(3 * (texasOnce?.total ?? 0));
});

it('says how large the file is', async () => {
  const { bytes } = await writeDataset({ path, megabytes: 5 });

  expect((await stat(path)).size).toBe(bytes);
  expect(Math.abs(bytes - 5e6)).toBeLessThan(700_000);
});

it('reports its progress', async () => {
  const heard: number[][] = [];
  const onProgress = (...report: number[]) => heard.push(report);

  const { bytes } = await writeDataset({
    path,
    megabytes: 2.4,
    onProgress,
  });

  expect(heard).toEqual([
    [expect.any(Number), bytes],
    [bytes, bytes],
  ]);
});

it('removes what it wrote when it is aborted', async () => {
  const before = countDescriptors();
  const stop = new AbortController();
  const { signal } = stop;
  const onProgress = () => stop.abort();

  const writing = writeDataset({
    path,
    megabytes: 100,
    onProgress,
    signal,
  });

  await expect(writing).rejects.toThrow(/aborted/);
  expect(await readdir(folder.path)).toEqual([]);
  expect(countDescriptors()).toBe(before);
});

it('removes what it wrote when it fails', async () => {
  const onProgress = () => {
    throw new Error('nobody listens');
  };

  const writing = writeDataset({ path, megabytes: 2, onProgress });

  await expect(writing).rejects.toThrow('nobody listens');
  expect(await readdir(folder.path)).toEqual([]);
});

it('says that it cannot write', async () => {
  const nowhere = join(folder.path, 'nowhere', 'data.csv');

  const writing = writeDataset({ path: nowhere, megabytes: 1 });

  await expect(writing).rejects.toMatchObject({ code: 'ENOENT' });
});
