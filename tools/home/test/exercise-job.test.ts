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
  await exerciseJob({
    request: { kind: 'exercise', lesson: '01-stack', ladder },
    root: course.root,
    folder: course.folder,
    signal: new AbortController().signal,
    tell: (message) => void told.push(message),
  });
  return told;
}

function kept() {
  return readProgress(course.root, '01-stack');
}

it('tells why each behaviour fails, and that it was begun', async () => {
  const told = await grade();

  expect(told).toHaveLength(3);
  expect(told[0]).toMatchObject({
    type: 'behaviour',
    behaviour: 'what was pushed comes back',
    passed: false,
    message: expect.stringMatching(/^Error: write createStack\n/),
  });
  expect(told[2]).toEqual({
    type: 'graded',
    isDone: false,
    problem: '',
  });
  expect(await kept()).toMatchObject({ exercise: 'begun' });
});

it('grades the exercise of the ladder that is asked for', async () => {
  const told = await grade('queue');

  expect(told).toMatchObject([
    { behaviour: 'a queue is empty', passed: true },
    { type: 'graded', isDone: true },
  ]);
});

it('is done once everything holds, and stays so', async () => {
  course.write('exercise/my-stack.ts', solved);

  const told = await grade();
  course.write('exercise/my-stack.ts', 'const a = (;\n');
  const [broken] = await grade();

  expect(told.at(-1)).toMatchObject({ type: 'graded', isDone: true });
  expect(broken).toMatchObject({
    type: 'graded',
    isDone: false,
    problem: expect.stringContaining('exercise/my-stack.ts:1:12'),
  });
  expect(await kept()).toMatchObject({ exercise: 'done' });
});
