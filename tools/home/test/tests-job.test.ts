import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readProgress } from '@under-load/course/progress';
import type { JobMessage } from '../src/runs/job.ts';
import {
  openStackLesson,
  type StackLesson,
} from './support/stack-lesson.ts';
import { runTests } from './support/run-tests.ts';

let course: StackLesson;

beforeEach(() => {
  course = openStackLesson();
});

afterEach(() => course.close());

const ladder = `import { describe, expect, it } from '@jest/globals';
describe('1-queue', () => {
  it('breaks: it is counted', () => {});
  it('what was pushed comes back', () => {
    throw new Error('not here: ' + import.meta.url);
  });
  it.skip('it is quick', () => {});
});
`;

it('tells each test as it ends, and notes how the suite ended', async () => {
  course.write('test/ladder.test.ts', ladder);
  course.write('test/lost.test.ts', "import './nowhere.ts';\n");

  const told = await runTests(course);

  const file = 'test/ladder.test.ts';
  const test = { type: 'test', file, path: ['1-queue'] };
  expect(told).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...test,
        name: 'breaks: it is counted',
        status: 'passed',
        message: '',
      }),
      expect.objectContaining({ ...test, status: 'skipped' }),
      expect.objectContaining({
        type: 'unloadable',
        file: 'test/lost.test.ts',
        message: expect.stringContaining('nowhere.ts'),
      }),
    ]),
  );
  expect(told.at(-1)).toMatchObject({ type: 'tested' });
  expect(JSON.stringify(told)).not.toContain(course.root);
  expect(messageOfFailed(told)).toBe(
    'Error: not here: test/ladder.test.ts\n' +
      '    at Object.<anonymous> (test/ladder.test.ts:5:11)',
  );
  expect(await readProgress(course.root, '01-stack')).toMatchObject({
    suite: 'failing',
  });
});

function messageOfFailed(told: JobMessage[]) {
  const failed = told.find(
    (one) => one.type === 'test' && one.status === 'failed',
  );
  return failed?.type === 'test' ? failed.message : undefined;
}
