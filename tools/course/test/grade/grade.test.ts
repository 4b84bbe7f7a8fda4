import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { loadLesson } from '@under-load/lab/cli';
import { grade, holdsAll } from '../../src/grade/grade.ts';
import { hangLimits } from '../../src/grade/hang.ts';
import { findLadder } from '../../src/ladder/ladder-name.ts';
import { topRung } from '../../src/ladder/rung-path.ts';
import {
  openTinyCourse,
  rungOf,
  type TinyCourse,
} from '../support/tiny-course.ts';

const never = new AbortController().signal;
let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

it('grades the rung asked for, and tells as it goes', async () => {
  const told: string[] = [];

  const graded = await grade({
    folder: course.folder,
    rung: rungOf(course, '2-stack'),
    signal: never,
    onBehaviour: ({ behaviour, passed }) =>
      void told.push(`${behaviour}: ${passed}`),
  });

  expect(told).toEqual([
    'what was pushed comes back: true',
    'the last one comes first: true',
    'it is counted: false',
  ]);
  expect(graded.behaviours.at(-1)?.message).toContain('Expected: 1');
  expect(holdsAll(graded)).toBe(false);
});

it('a suite that cannot be loaded is a problem', async () => {
  course.write('exercise/my-stack.test.ts', "import './nowhere.ts';\n");

  const { problem } = await grade({
    folder: course.folder,
    signal: never,
  });

  expect(problem?.code).toBe('UNLOADABLE');
  expect(problem?.message).toContain('nowhere.ts');
});

it('a loop without an end is a problem, and is ended', async () => {
  const source = 'export const createStack = () => { for (;;); };';
  course.write('exercise/my-stack.ts', source);

  const { problem } = await grade({
    folder: course.folder,
    signal: never,
    limits: { ...hangLimits, blockedMs: 1_500 },
  });

  expect(problem?.code).toBe('HUNG');
  expect(problem?.message).toContain(
    'hangs in "what was pushed comes back": its event loop is blocked',
  );
});

it('a promise that never settles fails its behaviour', async () => {
  const source =
    'export const createStack = () => new Promise(() => {});';
  course.write('exercise/my-stack.ts', source);

  const { behaviours } = await grade({
    folder: course.folder,
    // 200 * 1.1 is 220.00000000000003.
    env: { TEST_LIMIT_MS: '200', TEST_SLOWNESS: '1.1' },
    signal: never,
  });

  const messages = behaviours.map(({ message }) => message);
  expect(messages).toHaveLength(3);
  for (const message of messages) {
    expect(message).toMatch(/^It did not end within [\d.]+ s\. /);
    expect(message).not.toMatch(/jest/i);
  }
});

it('tells what the code prints, with its behaviour', async () => {
  const source = `export const createStack = () => {
    let all = [];
    return {
      push(item) { all.push(item); console.log('pushed', { item }); },
      pop() { console.error('popped\\ntwo lines'); return all.pop(); },
      count: () => all.length,
    };
  };`;
  course.write('exercise/my-stack.ts', source);

  const { behaviours } = await grade({
    folder: course.folder,
    signal: never,
  });

  expect(behaviours.map(({ printed }) => printed)).toEqual([
    ['pushed { item: 7 }', 'popped', 'two lines'],
    ['pushed { item: 1 }', 'pushed { item: 2 }', 'popped', 'two lines'],
    ['pushed { item: 1 }'],
  ]);
});

it('runs one behaviour, if asked for one', async () => {
  const { behaviours } = await grade({
    folder: course.folder,
    rung: rungOf(course, '2-stack'),
    only: 'the last one comes first',
    signal: never,
  });

  expect(behaviours).toEqual([
    {
      behaviour: 'the last one comes first',
      passed: true,
      message: '',
    },
  ]);
});

it('an abort ends it', async () => {
  const stop = new AbortController();
  const note = course.file('started');
  course.write(
    'exercise/my-stack.ts',
    `import { writeFileSync } from 'node:fs';
     export const createStack = () => {
       writeFileSync(${JSON.stringify(note)}, '');
       return new Promise(() => {});
     };`,
  );
  const grading = grade({ folder: course.folder, signal: stop.signal });
  while (!existsSync(note)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  stop.abort();

  await expect(grading).rejects.toMatchObject({ code: 'LAB_STOPPED' });
});

it('the top rung of a real lesson holds all it asks for', async () => {
  const folder = fileURLToPath(
    new URL('../../../../packages/01-event-emitter', import.meta.url),
  );
  const { ladders } = await loadLesson(folder);
  const ladder = findLadder(ladders);

  const graded = await grade({
    folder,
    exercise: ladder.exercise,
    rung: topRung(folder, ladder),
    signal: never,
  });

  expect(holdsAll(graded)).toBe(true);
});
