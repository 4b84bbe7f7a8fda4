import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { countDescriptors } from '@under-load/lab';
import { birdstrikesUrl, writeDataset } from '../src/app/dataset.ts';
import { openFile } from '../src/app/open-file.ts';
import {
  makeTemporaryFolder,
  type TemporaryFolder,
} from '../src/app/temporary-folder.ts';
import { summarise } from '../src/ladder/summary/7-pipeline.ts';

let folder: TemporaryFolder;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder('test-02-');
  path = join(folder.path, 'data.csv');
});
afterEach(() => folder.remove());

it('writes the data once where less is asked for', async () => {
  await writeDataset({ path, megabytes: 0 });

  const original = await readFile(birdstrikesUrl, 'utf8');
  expect(await readFile(path, 'utf8')).toBe(`${original}\r\n`);
});

it('repeats the rows, not the header, and says the size', async () => {
  const bytes = await writeDataset({ path, megabytes: 3.5 });

  const once = await summarise(await openFile(birdstrikesUrl));
  const summary = await summarise(await openFile(path));
  const texas = summary.groups.get('Texas');
  const texasOnce = once.groups.get('Texas');
  expect((await stat(path)).size).toBe(bytes);
  expect(summary.rows).toBe(30_000);
  expect(texas?.total).toBe(3 * (texasOnce?.total ?? 0));
});

it('reports its progress', async () => {
  const heard: number[][] = [];
  const onProgress = (...report: number[]) => heard.push(report);
  const options = { path, megabytes: 2.4, onProgress };

  const bytes = await writeDataset(options);

  expect(heard).toEqual([
    [expect.any(Number), bytes],
    [bytes, bytes],
  ]);
});

it('removes what it wrote when it is aborted', async () => {
  const before = countDescriptors();
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const { signal } = stop;
  const options = { path, megabytes: 100, onProgress, signal };

  const writing = writeDataset(options);

  await expect(writing).rejects.toThrow(/aborted/);
  expect(await readdir(folder.path)).toEqual([]);
  expect(countDescriptors()).toBeLessThanOrEqual(before);
});

it('says in a sentence that there is no temporary folder', async () => {
  const prefix = join('nowhere', 'x-');

  const making = makeTemporaryFolder(prefix);

  await expect(making).rejects.toThrow(
    /^Cannot make a folder in .*: set T/,
  );
});

it('says that it cannot write', async () => {
  const nowhere = join(folder.path, 'nowhere', 'data.csv');

  const writing = writeDataset({ path: nowhere, megabytes: 1 });

  await expect(writing).rejects.toMatchObject({ code: 'ENOENT' });
});
