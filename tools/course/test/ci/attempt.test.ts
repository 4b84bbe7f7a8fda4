import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Attempt } from '@under-load/lab';
import { attempt } from '../../ci/attempt.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

let folder: string;
const { signal } = new AbortController();

beforeEach(() => {
  folder = openFolder();
  writeFiles(folder, { 'src/rung.ts': 'one two two' });
});
afterEach(() => removeFolder(folder));

const text = () =>
  readFileSync(path.join(folder, 'src/rung.ts'), 'utf8');

it('patches a file for the time of the proof', async () => {
  let patched = '';
  const see = async ({ patch }: Attempt) => {
    await patch('src/rung.ts', 'one', '1');
    await patch('src/rung.ts', '1', 'I');
    patched = text();
    throw new Error('it does not show');
  };

  await expect(attempt(folder, signal, see)).rejects.toThrow(
    /not show/,
  );

  expect(patched).toBe('I two two');
  expect(text()).toBe('one two two');
});

it.each([
  ['three', 0],
  ['two', 2],
])(
  'refuses a patch whose place is not certain: %s',
  async (from, times) => {
    const see = ({ patch }: Attempt) => patch('src/rung.ts', from, '3');

    await expect(attempt(folder, signal, see)).rejects.toThrow(
      `src/rung.ts has this ${times} times: ${from}`,
    );
  },
);
