import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startLesson } from '../support/lesson-process.ts';
import { runLesson } from '../support/run-lesson.ts';
import { addLadder } from '../support/second-ladder.ts';
import {
  openTinyCourse,
  type TinyCourse,
} from '../support/tiny-course.ts';

let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
  addLadder(course);
});

afterEach(() => course.close());

function live(...words: string[]) {
  return runLesson(['live', '1', ...words], { cwd: course.root });
}

it('climbs the ladder asked for, with all files of a rung', async () => {
  const begun = await live('side', 'status');
  const compared = await live('diff');
  await live('next');

  expect(begun.stdout).toContain('side, rung 1 of 2: 1-zero, Zero');
  expect(begun.stdout).toContain(
    'minute 0 of 5; this rung: from 0 to 2',
  );
  expect(compared.stdout).toMatch(
    /\+\+\+ side\/live\.ts \(2-one\)[^]*\+\+\+ numbers\.ts \(2-one\)/,
  );
  expect(
    readFileSync(course.file('src/live/side/live.ts'), 'utf8'),
  ).toBe(
    "import { one } from '../numbers.ts';\nexport const value = one;\n",
  );
  expect(existsSync(course.file('src/live/numbers.ts'))).toBe(true);
});

it('grades what is typed in a shared file, by the suite of its ladder', async () => {
  await live('side', 'next');
  const whole = await live('run');
  course.write('src/live/numbers.ts', 'export const one = 2;\n');

  const typed = await live('run');

  expect(whole.stdout).toContain('pass  it is one\n');
  expect(whole.stdout).toContain('1 of 1 behaviours hold');
  expect(typed.stdout).toContain('FAIL  it is one\n');
});

it('keeps what was typed when the ladder changes', async () => {
  await live('status');
  course.write('src/live/live.ts', '// typed\n');

  const { stdout } = await live('side', 'status');

  expect(stdout).toMatch(
    /^Kept [^:]*: \.under-load\/live\/01-stack\/kept\/.*-1-queue\n/,
  );
  expect(existsSync(course.file('src/live/live.ts'))).toBe(false);
});

it('a second terminal takes the first to another ladder', async () => {
  const first = startLesson(['live', '1', '--keys'], course.root);
  await first.prints(/ladder, rung 1 of 3[^]*1 of 3 behaviours hold/);

  await live('side', 'next');
  await first.prints(/side, rung 2 of 2[^]*1 of 1 behaviours hold/);
  first.press('q');

  expect(await first.ended).toBe(0);
});
