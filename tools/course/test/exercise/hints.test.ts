import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readProgress } from '../../src/progress.ts';
import { runLesson } from '../support/run-lesson.ts';
import {
  openTinyCourse,
  type TinyCourse,
} from '../support/tiny-course.ts';

let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

async function exercise(flag: string): Promise<string> {
  const args = ['exercise', '1', flag];
  return (await runLesson(args, { cwd: course.root })).stdout;
}

it('gives one hint more each time, and then no more', async () => {
  const texts = [
    await exercise('--hint'),
    await exercise('--hint'),
    await exercise('--hint'),
  ];

  expect(texts).toEqual([
    'Hint 1: where to begin (1 of 2)\n\nCopy rung 1.\n',
    'Hint 2: the end (2 of 2)\n\nUse `pop`.\n',
    'You have seen all 2 hints; --give-up shows the solution.\n',
  ]);
});

it('shows the solution to a student who gives up, and notes it', async () => {
  const text = await exercise('--give-up');

  expect(text).toMatch(/^src\/ladder\/3-counted\.ts\n/);
  expect(text).toContain('count: () => items.length');
  const progress = await readProgress(course.root, '01-stack');
  expect(progress).toEqual({ hints: 0, gaveUp: true });
});
