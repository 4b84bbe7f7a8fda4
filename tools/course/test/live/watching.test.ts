import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startLesson } from '../support/lesson-process.ts';
import { runLesson } from '../support/run-lesson.ts';
import {
  openTinyCourse,
  solved,
  type TinyCourse,
} from '../support/tiny-course.ts';

let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

it('grades what is typed, and moves by keys', async () => {
  const live = startLesson(['live', '1', '--keys'], course.root);
  await live.prints(/rung 1 of 3[^]*1 of 3 behaviours hold/);

  course.write('src/live/live.ts', solved);
  await live.prints(/3 of 3 behaviours hold/);
  live.press('n');
  await live.prints(/Kept [^]*rung 2 of 3[^]*2 of 3 behaviours hold/);
  course.write('src/live/live.ts', solved);
  await live.prints(/3 of 3 behaviours hold/);
  live.press('r');
  await live.prints(/Kept [^]*rung 2 of 3[^]*2 of 3 behaviours hold/);
  live.press('u');
  await live.prints(/is back, at 2-stack[^]*3 of 3 behaviours hold/);
  live.press('u');
  await live.prints(/nothing was kept|is back, at 1-queue/);
  live.press('p');
  await live.prints(/this is the bottom rung/);
  live.press('s');
  await live.prints(/First in, first out/);
  live.press('q');

  expect(await live.ended).toBe(0);
});

it('follows a second terminal; the end of its input ends it', async () => {
  const live = startLesson(['live', '1', '--keys'], course.root);
  await live.prints(/rung 1 of 3[^]*1 of 3 behaviours hold/);

  await runLesson(['live', '1', 'next'], { cwd: course.root });
  await live.prints(/rung 2 of 3[^]*2 of 3 behaviours hold/);
  live.press('\x03');

  expect(await live.ended).toBe(130);
  const typed = readFileSync(course.file('src/live/live.ts'), 'utf8');
  const rung = readFileSync(
    course.file('src/ladder/2-stack.ts'),
    'utf8',
  );
  expect(typed).toBe(rung);
});
