import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readProgress } from '@under-load/course/progress';
import { exerciseJob } from '../src/jobs/exercise-job.ts';
import type { JobMessage } from '../src/runs/job.ts';
import {
  openStackLesson,
  solved,
  type StackLesson,
} from './support/stack-lesson.ts';

let course: StackLesson;

beforeEach(() => {
  course = openStackLesson();
});

afterEach(() => course.close());

async function grade(ladder = 'stack'): Promise<JobMessage[]> {
  const told: JobMessage[] = [];
  const once = new AbortController();
  await exerciseJob({
    request: { kind: 'exercise', lesson: '01-stack', ladder },
    root: course.root,
    folder: course.folder,
    signal: once.signal,
    tell(message) {
      told.push(message);
      if (message.type === 'graded') once.abort();
    },
  });
  return told;
}

function kept() {
  return readProgress(course.root, '01-stack');
}

it('tells why each behaviour fails, and that it was begun', async () => {
  const told = await grade();

  expect(told).toHaveLength(4);
  expect(told[0]).toEqual({ type: 'grading' });
  expect(told[1]).toMatchObject({
    type: 'behaviour',
    behaviour: 'what was pushed comes back',
    passed: false,
    message: expect.stringMatching(/^Error: write createStack\n/),
  });
  expect(told[3]).toEqual({
    type: 'graded',
    isDone: false,
    problem: '',
  });
  expect(await kept()).toMatchObject({ exercise: 'begun' });
});

it('grades again when the file is saved, without an end', async () => {
  const told: JobMessage[] = [];
  const stopped = new AbortController();
  const verdicts = () => told.filter(({ type }) => type === 'graded');
  const run = exerciseJob({
    request: { kind: 'exercise', lesson: '01-stack', ladder: 'stack' },
    root: course.root,
    folder: course.folder,
    signal: stopped.signal,
    tell(message) {
      told.push(message);
      if (message.type !== 'graded') return;
      if (message.isDone) stopped.abort();
      else course.write('exercise/my-stack.ts', solved);
    },
  });

  await run;

  expect(verdicts()).toMatchObject([
    { isDone: false },
    { isDone: true },
  ]);
});

it('tells what the code printed, and not all of a flood', async () => {
  const flood = 'for (let i = 0; i < 500; i++) console.log("line", i);';
  course.write(
    'exercise/my-stack.ts',
    `export const createStack = () => { ${flood} return []; };\n`,
  );

  const [, first] = await grade();

  const printed = first?.type === 'behaviour' ? first.printed : [];
  expect(printed).toHaveLength(21);
  expect(printed?.[0]).toBe('line 0');
  expect(printed?.at(-1)).toBe('… and 480 more lines');
});

it('grades the exercise of the ladder that is asked for', async () => {
  const told = await grade('queue');

  expect(told).toMatchObject([
    { type: 'grading' },
    { behaviour: 'a queue is empty', passed: true },
    { type: 'graded', isDone: true },
  ]);
});

it('is done once everything holds, and stays so', async () => {
  course.write('exercise/my-stack.ts', solved);

  const told = await grade();
  course.write('exercise/my-stack.ts', 'const a = (;\n');
  const broken = await grade();

  expect(told.at(-1)).toMatchObject({ type: 'graded', isDone: true });
  expect(broken.at(-1)).toMatchObject({
    type: 'graded',
    isDone: false,
    problem: expect.stringContaining('exercise/my-stack.ts:1:12'),
  });
  expect(await kept()).toMatchObject({ exercise: 'done' });
});
