// The rules for rungs that are folders of tests.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CheckedCourse } from './checked-course.ts';

let course: CheckedCourse;

beforeEach(() => {
  course = new CheckedCourse();
  course.delete('src/ladder/1-slow.ts');
  course.delete('src/ladder/2-fast.ts');
  course.change('lesson.ts', "title: 'Slow',", "live: 'a.test.ts',");
  course.change('lesson.ts', "title: 'Fast',", "live: 'b.test.ts',");
  course.write({
    'src/ladder/1-slow/a.test.ts': tests(10),
    'src/ladder/2-fast/b.test.ts': tests(15),
    'src/ladder/2-fast/read.test.ts': tests(500),
  });
});

afterEach(() => course.close());

function tests(lines: number): string {
  return `import '../../app/hello.ts';\n${'// ...\n'.repeat(lines - 1)}`;
}

it('keeps every rule, however long the files are that are read', async () => {
  expect(await course.check()).toEqual([]);
});

it('wants a file to type live', async () => {
  course.change('lesson.ts', "live: 'a.test.ts',", '');
  course.change('lesson.ts', 'b.test.ts', 'c.test.ts');

  expect(await course.check()).toEqual([
    'size: 1-slow is a folder, and names no live file',
    'size: 2-fast has no file c.test.ts to type live',
  ]);
});

it('wants that file to be short', async () => {
  course.change('lesson.ts', 'minutes: 3', 'minutes: 30');
  course.write({ 'src/ladder/2-fast/b.test.ts': tests(121) });

  expect(await course.check()).toEqual([
    'size: src/ladder/2-fast/b.test.ts has 121 lines; at most 120',
  ]);
});

it('wants minutes to type it', async () => {
  course.write({ 'src/ladder/2-fast/b.test.ts': tests(16) });

  expect(await course.check()).toEqual([
    'size: 2-fast gives 3 minutes for the 16 lines of b.test.ts; at least 4',
  ]);
});

it('lets a suite import what it tests, but nothing else', async () => {
  course.write({
    'src/ladder/2-fast/b.test.ts': "import '../../server.ts';\n",
  });

  expect(await course.check()).toEqual([
    'rooms: src/ladder/2-fast/b.test.ts needs src/server.ts: ladder/ stands alone',
  ]);
});
