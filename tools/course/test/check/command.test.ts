// `lesson check` as a person runs it.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { inLesson, oneLesson } from '../support/one-lesson.ts';
import { runLesson } from '../support/run-lesson.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

const suite = 'packages/01-one/exercise/my-one.test.ts';
let root: string;

beforeEach(() => {
  root = openFolder();
  const row = '# Course\n\n| [01-one](packages/01-one) | ... |\n';
  writeFiles(root, { ...oneLesson(), 'README.md': row });
});

afterEach(() => {
  removeFolder(root);
});

it('says that every rule holds', async () => {
  const { code, stdout } = await runLesson(['check'], { cwd: root });

  expect(stdout).toBe('1 lesson: every rule holds.\n');
  expect(code).toBe(0);
});

it('exits 1 and says what is broken, a line each', async () => {
  writeFiles(root, inLesson({ 'notes.txt': '' }));

  const { code, stdout } = await runLesson(['check', '01-one'], {
    cwd: root,
  });

  expect(stdout).toBe(
    '01-one: files: notes.txt is no part of a lesson\n' +
      '01-one: files: notes.txt is empty\n',
  );
  expect(code).toBe(1);
});

it('names an exercise that cannot be graded', async () => {
  rmSync(path.join(root, suite));
  const { code, stdout } = await runLesson(['check', '--exercise'], {
    cwd: root,
  });

  expect(stdout).toMatch(
    /^01-one: exercise: my-one: the stub cannot be graded: no exercise\/my-one\.test\.ts/,
  );
  expect(code).toBe(1);
});
