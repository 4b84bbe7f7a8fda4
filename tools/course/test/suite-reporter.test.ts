import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readProgress } from '../src/progress.ts';
import {
  openTinyCourse,
  type TinyCourse,
} from './support/tiny-course.ts';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const test = (passes: boolean) => `
  import { expect, it } from '@jest/globals';
  it('holds', () => expect(${passes}).toBe(true));
`;
let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

async function suiteAfter(...args: string[]) {
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: course.folder,
  });
  const { suite } = await readProgress(course.root, '01-stack');
  return { status, suite };
}

it('notes how a whole run ended', async () => {
  course.write('test/one.test.ts', test(true));
  const passing = await suiteAfter();
  course.write('test/one.test.ts', test(false));
  const failing = await suiteAfter();

  expect(passing).toEqual({ status: 0, suite: 'passing' });
  expect(failing).toEqual({ status: 1, suite: 'failing' });
});

it('notes nothing of a part of the tests', async () => {
  course.write('test/one.test.ts', test(true));

  const named = await suiteAfter('test/one.test.ts');
  const other = await suiteAfter('-t', 'holds');

  expect(named).toEqual({ status: 0 });
  expect(other).toEqual({ status: 0 });
});

it('a note that cannot be written fails no run', async () => {
  course.write('test/one.test.ts', test(true));
  writeFileSync(path.join(course.root, '.under-load'), '');

  expect(await suiteAfter()).toEqual({ status: 0 });
});
