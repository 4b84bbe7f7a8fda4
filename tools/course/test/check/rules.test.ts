// Each rule of a lesson names what breaks it, and nothing else.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { writeFiles } from '../support/temporary-folder.ts';
import { CheckedCourse } from './checked-course.ts';

let course: CheckedCourse;

beforeEach(() => {
  course = new CheckedCourse();
});

afterEach(() => course.close());

it('a lesson that keeps every rule is not named', async () => {
  expect(await course.check()).toEqual([]);
});

it('what installing and testing leave is no part of it', async () => {
  course.write({
    'node_modules/x/index.js': '',
    'coverage/index.html': '',
    'src/live/live.ts': '',
    'debug.log': '',
  });

  expect(await course.check()).toEqual([]);
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
      '## The ladder\n',
      '',
      'sections: README.md has no section "The ladder"',
    ],
    [
      'README.md',
      '## The ladder\n',
      '## The ladder\n\n## My idea\n',
      'sections: README.md has a section "My idea" of its own',
    ],
    [
      'README.md',
      '## The ladder\n',
      '## The ladder\n\n## The ladder\n',
      'sections: README.md has "The ladder" where "Break it yourself" belongs',
    ],
    [
      'lesson.ts',
      "name: '2-fast'",
      "name: '2-best'",
      `rungs: src/ladder/2-best is declared, and not there|rungs: src/ladder/2-fast is there, and not declared|break-it: test/break-it.ts has a cell of no rung: 2-fast|break-it: nothing proves the instructor's cell of 2-best|hints: "Hint 1: the end" leads to no rung: "2-fast"|hints: no last hint leads to 2-best`,
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
      'src/app/hello.ts',
      'console',
      "import '../../lab/wait.ts'; console",
      'imports: src/app/hello.ts imports "../../lab/wait.ts"',
    ],
    [
      'src/app/hello.ts',
      'console',
      "import type { A } from '@under-load/lab'; console",
      'imports: src/app/hello.ts imports "@under-load/lab"',
    ],
    [
      'src/app/hello.ts',
      'console',
      "await import('../../../02-two/src/app.ts'); console",
      'imports: src/app/hello.ts imports "../../../02-two/src/app.ts"',
    ],
    [
      'src/app/hello.ts',
      'console',
      "export * from '02-two'; console",
      'imports: src/app/hello.ts imports "02-two"',
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
      'test/break-it.ts',
      "[{ text: 'Ask it twice.', see }]",
      '[]',
      'break-it: test/break-it.ts has no items',
    ],
    [
      'README.md',
      '<!-- begin break-it -->\n<!-- end break-it -->',
      'Ask it twice.',
      'break-it: README.md does not show the items: <!-- begin break-it -->',
    ],
    [
      'test/break-it.ts',
      "'1-slow': see, ",
      '',
      "break-it: nothing proves the instructor's cell of 1-slow",
    ],
    [
      'test/break-it.ts',
      "'1-slow': see",
      "'1-slow': see, '3-best': see",
      'break-it: test/break-it.ts has a cell of no rung: 3-best',
    ],
    [
      'lesson.ts',
      "break: 'Ask twice.',",
      "break: 'Ask twice.', shows: 'it is quick',",
      'break-it: 1-slow has `shows`, and a cell in test/break-it.ts',
    ],
    [
      'README.md',
      'leads to 2-fast',
      'leads to 2-fastest',
      'hints: "Hint 1: the end" leads to no rung: "2-fastest"|hints: no last hint leads to 2-fast',
    ],
    [
      'README.md',
      '## For the instructor',
      `<details><summary>Hint 2</summary>
<!-- leads to 2-fast -->
</details>

## For the instructor`,
      'hints: the hint to 2-fast helps no behaviour',
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
      '## The ladder\n',
      '## The ladder\n\n![Waiting](charts/wait.svg)\n',
      'files: README.md shows charts/wait.svg, which is not there',
    ],
    ['test/empty.ts', '', ' \n', 'files: test/empty.ts is empty'],
    [
      'lesson.ts',
      "case: 'it waits {wait: 1-slow} ms',",
      '',
      'row: lesson.ts has no `case`, for the root README',
    ],
  ];

it.each(broken)('%s: "%s" as "%s"', async (file, from, to, says) => {
  course.change(file, from, to);

  const problems = await course.check();

  expect(problems).toEqual(says.split('|'));
});

it('a lesson without README is named', async () => {
  course.delete('README.md');

  expect(await course.check()).toEqual([
    'sections: README.md is missing',
    'break-it: README.md does not show the items: <!-- begin break-it -->',
    'hints: no last hint leads to 2-fast',
  ]);
});

it('a lesson without a row in the root README is named', async () => {
  writeFiles(course.root, { 'README.md': '# Course\n' });

  expect(await course.check()).toEqual([
    'row: the root README has no row for it: run `lesson readme`',
  ]);
});

it('a lesson that cannot be loaded is named', async () => {
  course.change('lesson.ts', 'export default', 'export const lesson =');

  const [problem] = await course.check();

  expect(problem).toMatch(/^cannot be read: .*lesson\.ts/);
});

it.each([
  ['it is quick', []],
  [
    'it is kind',
    ['break-it: 1-slow shows "it is kind", which it does not break'],
  ],
])('a cell may be what its rung breaks: %s', async (shows, says) => {
  course.change('test/break-it.ts', "'1-slow': see, ", '');
  course.change(
    'lesson.ts',
    "break: 'Ask twice.',",
    `break: 'Ask twice.', shows: '${shows}',`,
  );

  expect(await course.check()).toEqual(says);
});
