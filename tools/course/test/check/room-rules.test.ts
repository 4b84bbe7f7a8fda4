// The rules about the rooms of src/, and about what stands beside it.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CheckedCourse } from './checked-course.ts';

let course: CheckedCourse;

beforeEach(() => {
  course = new CheckedCourse();
});

afterEach(() => course.close());

it.each([
  'src/ladder/errors.ts',
  'src/beyond/bytes/scanner.ts',
  'src/app/routes/things.ts',
  'src/fakes/mailer.ts',
  'src/kit/problem.ts',
])('%s has a room', async (name) => {
  course.write({ [name]: 'export {};\n' });

  expect(await course.check()).toEqual([]);
});

it.each(['src/config.ts', 'src/beyond/scanner.ts', 'src/routes/a.ts'])(
  '%s has none',
  async (name) => {
    course.write({ [name]: 'export {};\n' });

    expect(await course.check()).toEqual([
      `rooms: ${name} stands in none of ladder/, beyond/<idea>/, app/, fakes/, kit/, server.ts`,
    ]);
  },
);

it('names a circle of imports, of types too', async () => {
  course.write({
    'src/app/app.ts': "import { routes } from './routes.ts';\n",
    'src/app/routes.ts': "import type { Needs } from './needs.ts';\n",
    'src/app/needs.ts': "import type { App } from './app.ts';\n",
  });

  expect(await course.check()).toEqual([
    'circles: src/app/app.ts → src/app/routes.ts → src/app/needs.ts → src/app/app.ts is a circle of imports',
  ]);
});

it('takes two ways to one file for no circle', async () => {
  course.write({
    'src/app/app.ts': "import './a.ts';\nimport './b.ts';\n",
    'src/app/a.ts': "import './c.ts';\n",
    'src/app/b.ts': "import './c.ts';\n",
    'src/app/c.ts': 'export {};\n',
  });

  expect(await course.check()).toEqual([]);
});

it.each([
  ['my-one.ts', 'exercise/my-one.ts is missing'],
  ['my-one.test.ts', 'exercise/my-one.test.ts is missing'],
])('wants exercise/%s', async (name, says) => {
  course.delete(`exercise/${name}`);

  expect(await course.check()).toEqual([`exercises: ${says}`]);
});

it('wants an exercise to belong to a ladder', async () => {
  course.write({ 'exercise/my-two.ts': 'export {};\n' });

  expect(await course.check()).toEqual([
    'exercises: exercise/my-two.ts is the exercise of no ladder',
  ]);
});

it('looks at every ladder', async () => {
  const pool = "folder: 'ladder/pool', exercise: 'my-pool',";
  const rung = "{ name: '1-a', minutes: 1, breaks: {} }";
  course.change(
    'lesson.ts',
    'ladders: [',
    `ladders: [{ ${pool} rungs: [${rung}] },`,
  );

  expect(await course.check()).toEqual([
    'rungs: src/ladder/pool/1-a is declared, and not there',
    'behaviours: test/behaviours/pool.ts does not export behaviours',
    ...['1-slow', '2-fast'].map(
      (name) =>
        `break-it: test/break-it.ts has a cell of no rung: ${name}`,
    ),
    ...['pool/1-a', 'ladder/1-slow', 'ladder/2-fast'].map(
      (name) =>
        `break-it: nothing proves the instructor's cell of ${name}`,
    ),
    'exercises: exercise/my-pool.ts is missing',
    'exercises: exercise/my-pool.test.ts is missing',
    'hints: "Hint 1: the end" leads to no rung: "2-fast"',
    'hints: no last hint leads to pool/1-a',
    'hints: no last hint leads to ladder/2-fast',
  ]);
});
