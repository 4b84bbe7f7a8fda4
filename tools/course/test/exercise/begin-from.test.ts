import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runLesson } from '../support/run-lesson.ts';
import {
  openTinyCourse,
  stub,
  type TinyCourse,
} from '../support/tiny-course.ts';

let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

function exercise(...args: string[]) {
  return runLesson(['exercise', ...args], { cwd: course.folder });
}

function mine(): string {
  return readFileSync(course.file('exercise/my-stack.ts'), 'utf8');
}

it('begins with a copy that runs, and keeps what was there', async () => {
  const { stdout, code } = await exercise('--from', '3');
  const graded = await exercise('--once');

  const folder = path.join(
    course.root,
    '.under-load/exercise/01-stack',
  );
  const [stamp = ''] = readdirSync(folder);
  const kept = path.join(folder, stamp, 'my-stack.ts');
  expect(code).toBe(0);
  expect(stdout).toBe(
    `Kept what you had: .under-load/exercise/01-stack/${stamp}\n` +
      '3-counted is in exercise/my-stack.ts now.\n',
  );
  expect(readFileSync(kept, 'utf8')).toBe(stub);
  expect(mine()).toMatch(/^import '\.\.\/src\/ladder\/1-queue\.ts';\n/);
  expect(graded.stdout).toContain('3 of 3 behaviours hold. Done.');
});

it('names the rungs when there is no such one', async () => {
  const { stderr, code } = await exercise('--from', '4');

  expect(stderr).toBe(
    'lesson: --from must be one of 1-queue, 2-stack, 3-counted, or a number: 4\n',
  );
  expect(code).toBe(1);
  expect(mine()).toBe(stub);
});
