// Each rule of a lesson names what breaks it, and nothing else.

import path from 'node:path';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { checkLessons } from '../../src/check/check-lessons.ts';
import { inLesson, oneLesson } from '../support/one-lesson.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

let root: string;

beforeEach(() => {
  root = openFolder();
  const files = oneLesson();
  const row = '# Course\n\n| [01-one](packages/01-one) | ... |\n';
  writeFiles(root, { ...files, 'README.md': row });
});

afterEach(() => {
  removeFolder(root);
});

/** Replaces a text of a file, or adds the file. */
function change(name: string, from: string, to: string): void {
  const all = oneLesson();
  const text = all[`packages/01-one/${name}`] ?? from;
  if (!text.includes(from)) throw new Error(`${name}: no "${from}"`);
  writeFiles(root, inLesson({ [name]: text.replace(from, () => to) }));
}

function check(): Promise<string[]> {
  return checkLessons(root, [path.join(root, 'packages', '01-one')]);
}

it('a lesson that keeps every rule is not named', async () => {
  expect(await check()).toEqual([]);
});

it('what installing and testing leave is no part of it', async () => {
  writeFiles(
    root,
    inLesson({
      'node_modules/x/index.js': '',
      'coverage/index.html': '',
      'src/live/live.ts': '',
      'debug.log': '',
    }),
  );

  expect(await check()).toEqual([]);
});

const broken: [file: string, from: string, to: string, says: string][] =
  [
    [
      'package.json',
      '"01-one"',
      '"one"',
      'name: package.json is named "one", its folder "01-one"',
    ],
    [
      'lesson.ts',
      "name: '01-one'",
      "name: '01-two'",
      'name: lesson.ts is named "01-two", its folder "01-one"',
    ],
    [
      'README.md',
      '## The idea\n',
      '',
      'sections: README.md has no section "The idea"',
    ],
    [
      'README.md',
      '## The idea\n',
      '## The idea\n\n## My idea\n',
      'sections: README.md has a section "My idea" of its own',
    ],
    [
      'README.md',
      '## The idea\n',
      '## The idea\n\n## The idea\n',
      'sections: README.md has "The idea" where "The ladder" belongs',
    ],
    [
      'lesson.ts',
      "name: '2-fast'",
      "name: '2-best'",
      'rungs: src/ladder/2-best is declared, and not there|rungs: src/ladder/2-fast is there, and not declared',
    ],
    [
      'src/ladder/3-best.ts',
      '',
      'export {};',
      'rungs: src/ladder/3-best is there, and not declared',
    ],
    [
      'src/ladder/3-best/best.test.ts',
      '',
      'export {};',
      'rungs: src/ladder/3-best is there, and not declared',
    ],
    [
      'lesson.ts',
      'minutes: 5,',
      "minutes: 5, sideLadders: { 'side-ladder': [{ name: '1-a', breaks: {} }] },",
      'rungs: src/side-ladder/1-a is declared, and not there',
    ],
    [
      'src/hello.ts',
      'console',
      "import '../lab/wait.ts'; console",
      'imports: src/hello.ts imports "../lab/wait.ts"',
    ],
    [
      'src/hello.ts',
      'console',
      "import type { A } from '@under-load/lab'; console",
      'imports: src/hello.ts imports "@under-load/lab"',
    ],
    [
      'src/hello.ts',
      'console',
      "await import('../../02-two/src/app.ts'); console",
      'imports: src/hello.ts imports "../../02-two/src/app.ts"',
    ],
    [
      'src/hello.ts',
      'console',
      "export * from '02-two'; console",
      'imports: src/hello.ts imports "02-two"',
    ],
    [
      'src/ladder/2-fast.ts',
      "'../hello.ts'",
      "'../../lesson.ts'",
      'imports: src/ladder/2-fast.ts imports "../../lesson.ts"',
    ],
    [
      'package.json',
      '"lab":"lab",',
      '',
      'scripts: package.json has no script "lab"',
    ],
    [
      'lesson.ts',
      "experiments: ['wait']",
      "experiments: ['wait', 'rest']",
      'experiments: lab/rest.ts is declared, and not there',
    ],
    [
      'lab/rest.ts',
      '',
      'export {};',
      'experiments: lab/rest.ts is there, and not declared',
    ],
    [
      'lesson.ts',
      "breaks: { 'it is quick'",
      "breaks: { 'it is slow'",
      'behaviours: 1-slow breaks "it is slow", which is unknown',
    ],
    [
      'test/behaviours/all.ts',
      'behaviours',
      'others',
      'behaviours: test/behaviours/all.ts does not export behaviours',
    ],
    [
      'test/behaviours/all.ts',
      "[{ name: 'it is quick' }",
      "[{ name: 'it is quick' }, { name: 'it is quick' }",
      'behaviours: test/behaviours/all.ts has "it is quick" twice',
    ],
    [
      'notes.txt',
      '',
      'later',
      'files: notes.txt is no part of a lesson',
    ],
    [
      'lab/data/rows.csv',
      '',
      'a',
      'files: lab/data/rows.csv is no part of a lesson',
    ],
    [
      'charts/wait.svg',
      '',
      '<svg/>',
      'files: charts/wait.svg is shown nowhere in README.md',
    ],
    [
      'README.md',
      '## The idea\n',
      '## The idea\n\n![Waiting](charts/wait.svg)\n',
      'files: README.md shows charts/wait.svg, which is not there',
    ],
    ['src/empty.ts', '', ' \n', 'files: src/empty.ts is empty'],
    [
      'lesson.ts',
      "case: 'it waits {wait: 1-slow} ms',",
      '',
      'row: lesson.ts has no `case`, for the root README',
    ],
  ];

it.each(broken)('%s: "%s" as "%s"', async (file, from, to, says) => {
  change(file, from, to);

  const problems = await check();

  const expected = says.split('|').map((one) => `01-one: ${one}`);
  expect(problems).toEqual(expected);
});

it('a lesson without README is named', async () => {
  rmSync(path.join(root, 'packages', '01-one', 'README.md'));

  expect(await check()).toEqual([
    '01-one: sections: README.md is missing',
  ]);
});

it('a lesson without a row in the root README is named', async () => {
  writeFiles(root, { 'README.md': '# Course\n' });

  expect(await check()).toEqual([
    '01-one: row: the root README has no row for it: run `lesson readme`',
  ]);
});

it('a lesson that cannot be loaded is named', async () => {
  change('lesson.ts', 'export default', 'export const lesson =');

  const [problem] = await check();

  expect(problem).toMatch(/^01-one: cannot be read: .*lesson\.ts/);
});
