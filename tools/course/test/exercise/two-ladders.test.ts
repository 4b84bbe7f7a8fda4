import { afterEach, beforeEach, expect, it } from '@jest/globals';
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

function exercise(...args: string[]) {
  return runLesson(['exercise', ...args], { cwd: course.folder });
}

it('grades the first ladder, or the one asked for', async () => {
  const first = await exercise();
  const side = await exercise('--ladder', 'side');

  expect(first.stdout).toContain('your version, exercise/my-stack');
  expect(first.stdout).toContain('0 of 3 behaviours hold');
  expect(side.stdout).toContain('your version, exercise/my-side');
  expect(side.stdout).toContain('0 of 1 behaviours hold');
});

it('is not done by the exercise of a second ladder', async () => {
  course.write('exercise/my-side.ts', 'export const value = 1;\n');
  await exercise('--ladder', 'side');

  const { stdout } = await runLesson(['list', '--json'], {
    cwd: course.root,
  });

  expect(JSON.parse(stdout)).toMatchObject({
    lessons: [{ exercise: 'begun' }],
  });
});

it('shows all files of the top rung, and no more', async () => {
  const { stdout } = await exercise('--ladder', 'side', '--give-up');

  const files = [...stdout.matchAll(/^src\/.*$/gm)].map(
    ([name]) => name,
  );
  expect(files).toEqual([
    'src/ladder/side/2-one.ts',
    'src/ladder/numbers.ts',
  ]);
});

it('names the ladders when asked for another', async () => {
  const { code, stderr } = await exercise('--ladder', 'pool');

  expect(stderr).toBe(
    'lesson: no ladder "pool"; known: ladder, side\n',
  );
  expect(code).toBe(1);
});

it('lesson check --exercise tries the exercise of every ladder', async () => {
  course.write('exercise/my-side.ts', 'export const value = 1;\n');

  const { code, stdout } = await runLesson(['check', '--exercise'], {
    cwd: course.root,
  });

  expect(stdout).toBe(
    '01-stack: exercise: my-side: the stub passes: nothing is left to do\n',
  );
  expect(code).toBe(1);
});
