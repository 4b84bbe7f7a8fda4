import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { changeProgress, readProgress } from '../src/progress.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from './support/temporary-folder.ts';

const nothing = { hints: 0, gaveUp: false };
let root: string;

beforeEach(() => {
  root = openFolder();
});

afterEach(() => removeFolder(root));

it('remembers one lesson beside another', async () => {
  await changeProgress(root, '01-a', { exercise: 'begun' });
  await changeProgress(root, '02-b', { exercise: 'done' });
  await changeProgress(root, '01-a', { hints: 2 });

  expect(await readProgress(root, '01-a')).toEqual({
    ...nothing,
    exercise: 'begun',
    hints: 2,
  });
  expect(readdirSync(path.join(root, '.under-load'))).toEqual([
    'progress.json',
  ]);
});

it.each(['', '{', '[]', '{"lessons":7}', '{"lessons":{"01-a":[]}}'])(
  'a file that holds %j counts as nothing, and is mended',
  async (text) => {
    writeFiles(root, { '.under-load/progress.json': text });

    const before = await readProgress(root, '01-a');
    await changeProgress(root, '01-a', { gaveUp: true });
    const after = await readProgress(root, '01-a');

    expect(before).toEqual(nothing);
    expect(after).toEqual({ ...nothing, gaveUp: true });
  },
);
