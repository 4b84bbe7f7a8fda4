// The rules that make a ladder one that a person can climb.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CheckedCourse } from './checked-course.ts';

const slow = 'src/ladder/1-slow.ts';
const fast = 'src/ladder/2-fast.ts';
const shared = 'src/ladder/shared.ts';
const more = "import './shared.ts';\n// #region";
let course: CheckedCourse;

beforeEach(() => {
  course = new CheckedCourse();
});

afterEach(() => course.close());

function lines(count: number): string {
  return '// ...\n'.repeat(count);
}

it('counts the new lines of a rung, over what it imports', async () => {
  course.change('lesson.ts', 'minutes: 3', 'minutes: 30');
  course.change(fast, '// #region', more);
  course.write({ [shared]: lines(50) });

  expect(await course.check()).toEqual([
    'size: 2-fast adds 66 lines to 1-slow; at most 60',
  ]);
});

it('counts what a thread of the rung is made of', async () => {
  course.change('lesson.ts', 'minutes: 3', 'minutes: 30');
  course.change(
    fast,
    '// #region',
    "new URL('./2-fast/thread.ts', import.meta.url);\n// #region",
  );
  course.write({ 'src/ladder/2-fast/thread.ts': lines(50) });

  expect(await course.check()).toEqual([
    'size: 2-fast adds 66 lines to 1-slow; at most 60',
  ]);
});

it('counts the lines of the bottom rung, without its interface', async () => {
  course.change('lesson.ts', 'minutes: 2', 'minutes: 20');
  course.change(slow, '// #region', more);
  course.write({ [shared]: lines(100) });
  expect(await course.check()).toEqual([]);

  course.change(slow, '// #region', `${lines(60)}// #region`);

  expect(await course.check()).toEqual([
    'size: 1-slow has 65 lines; at most 60',
  ]);
});

it('takes a line that was there for no new line', async () => {
  course.change('lesson.ts', 'minutes: 2', 'minutes: 20');
  course.change('lesson.ts', 'minutes: 3', 'minutes: 4');
  course.change(slow, '// #region', `${lines(50)}// #region`);
  course.change(fast, '// #region', `${lines(50)}// #region`);

  expect(await course.check()).toEqual([]);
});

it('wants a minute for five new lines', async () => {
  course.change('lesson.ts', 'minutes: 3', 'minutes: 2');

  expect(await course.check()).toEqual([
    'size: 2-fast gives 2 minutes for 15 new lines; at least 3',
  ]);
});

it('wants the rungs to take the minutes of the lesson at most', async () => {
  course.change('lesson.ts', 'minutes: 60', 'minutes: 4');

  expect(await course.check()).toEqual([
    'size: lesson.ts gives 4 minutes; its rungs take 5',
  ]);
});

it('counts the lines of every file of a ladder', async () => {
  course.change(slow, '// #region', more);
  course.write({ [shared]: lines(121) });

  expect(await course.check()).toEqual([
    'size: src/ladder/shared.ts has 121 lines; at most 120',
  ]);
});

it('counts what one reads to understand the top rung', async () => {
  const names = ['a', 'b', 'c'].map((name) => `src/ladder/${name}.ts`);
  const imports =
    "import './a.ts';\nimport './b.ts';\nimport './c.ts';\n";
  course.change(slow, '// #region', `${imports}// #region`);
  for (const name of names) course.write({ [name]: lines(100) });

  expect(await course.check()).toEqual([
    'size: 2-fast and all that it uses have 322 lines; at most 300',
  ]);
});

const four = { a: /./, b: /./, c: /./, d: /./ };

/** Breaks of the lower rung, then of the upper one. */
function breaks(lower: object, upper: object, also = ''): void {
  const named = Object.keys({ ...lower, ...upper });
  const text = (all: object) => {
    const entries = Object.keys(all).map((name) => `'${name}': /./`);
    return `breaks: {${entries.join()}}`;
  };
  course.change(
    'lesson.ts',
    "breaks: { 'it is quick': /slow/ }",
    text(lower),
  );
  course.change('lesson.ts', 'breaks: {},', `${text(upper)}, ${also}`);
  course.write({
    'test/behaviours/all.ts': `export const behaviours = ${JSON.stringify(
      named.map((name) => ({ name })),
    )};`,
  });
}

it('wants a rung to mend something', async () => {
  breaks({ a: /./ }, { a: /./ });

  expect(await course.check()).toEqual([
    'mends: 2-fast mends no behaviour, and is no trap',
  ]);
});

it('wants a rung to mend three behaviours at most', async () => {
  breaks(four, {});

  expect(await course.check()).toEqual([
    'mends: 2-fast mends 4 behaviours; at most 3',
  ]);
});

it('wants a rung to hold what the rung below held', async () => {
  breaks({ a: /./ }, { b: /./ });

  expect(await course.check()).toEqual([
    'mends: 2-fast breaks "b", which 1-slow holds',
  ]);
});

it('lets a trap break what the rung below held, and mend nothing', async () => {
  breaks({ a: /./ }, { a: /./, b: /./ }, "trap: 'It looks quick.',");

  expect(await course.check()).toEqual([]);
});

it('wants a trap to say why it is one', async () => {
  breaks({ a: /./ }, { b: /./ }, "trap: ' ',");

  expect(await course.check()).toEqual([
    'mends: 2-fast is a trap, and does not say why',
  ]);
});

it('wants a trap to mend three behaviours at most', async () => {
  breaks(four, {}, "trap: 'It looks quick.',");

  expect(await course.check()).toEqual([
    'mends: 2-fast mends 4 behaviours; at most 3',
  ]);
});

it.each([
  ["import type { A } from '../app/hello.ts';", 'src/app/hello.ts'],
  ["import '../kit/options.ts';", 'src/kit/options.ts'],
  ["new URL('../app/hello.ts', import.meta.url);", 'src/app/hello.ts'],
])('wants a ladder to do without %s', async (code, needed) => {
  course.change(fast, '// #region', `${code}\n// #region`);

  expect(await course.check()).toContain(
    `rooms: src/ladder/2-fast.ts needs ${needed}: ladder/ stands alone`,
  );
});
