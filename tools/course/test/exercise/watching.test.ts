import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { itWithSignals } from '@under-load/lab/jest';
import { startLesson } from '../support/lesson-process.ts';
import {
  openTinyCourse,
  solved,
  stub,
  type TinyCourse,
} from '../support/tiny-course.ts';

// A signal cannot be caught on Windows: it ends the process at once.
let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

it('runs again on a change and on a key; q ends it', async () => {
  const watching = startLesson(['exercise', '--keys'], course.folder);
  await watching.prints(/0 of 3 behaviours hold[^]*Waiting/);

  course.write('exercise/my-stack.ts', solved);
  await watching.prints(/3 of 3 behaviours hold[^]*Waiting/);
  watching.press('h');
  await watching.prints(/Copy rung 1/);
  watching.press('r');
  await watching.prints(/3 of 3 behaviours hold/);
  watching.press('q');

  expect(await watching.ended).toBe(0);
});

it('o runs the first failure alone, and all again', async () => {
  const lifo = solved.replace('items.length', '0');
  course.write('exercise/my-stack.ts', lifo);
  const watching = startLesson(['exercise', '--keys'], course.folder);
  await watching.prints(/2 of 3 behaviours hold[^]*Waiting/);

  watching.press('o');
  await watching.prints(
    /FAIL {2}it is counted[^]*0 of 1 beh[^]*Waiting/,
  );
  watching.press('o');
  await watching.prints(/2 of 3 behaviours hold/);
  watching.press('q');

  expect(await watching.ended).toBe(0);
});

it('a change stops a run that hangs, and runs again', async () => {
  const endless = 'export const createStack = () => { for (;;); };';
  course.write('exercise/my-stack.ts', endless);
  const watching = startLesson(
    ['exercise', '--keys', '--poll'],
    course.folder,
  );
  await watching.prints(/your version/);

  course.write('exercise/my-stack.ts', stub);
  await watching.prints(/0 of 3 behaviours hold/);
  watching.press('q');

  expect(await watching.ended).toBe(0);
});

itWithSignals('Ctrl-C ends a suite that hangs', async () => {
  const { lesson, suite } = await startWith('for (;;);');

  lesson.press('\x03');

  expect(await lesson.ended).toBe(130);
  expect(isAlive(suite)).toBe(false);
});

itWithSignals.each([
  ['waits', 'return new Promise(() => {});'],
  ['spins', 'for (;;);'],
])(
  'a suite that %s ends when the command was killed',
  async (_, code) => {
    const { lesson, suite } = await startWith(code);

    lesson.kill('SIGKILL');

    await lesson.ended;
    await until(() => !isAlive(suite));
  },
);

/** Resolves once the suite has come to the student's code. */
async function startWith(statement: string) {
  const note = course.file('pid');
  course.write(
    'exercise/my-stack.ts',
    `import { writeFileSync } from 'node:fs';
     export function createStack() {
       writeFileSync('${note}', String(process.pid));
       ${statement}
     }`,
  );
  const lesson = startLesson(['exercise', '--keys'], course.folder);
  const pid = () =>
    existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  await until(() => pid() > 0);
  return { lesson, suite: pid() };
}

/** What another process does sends us no event. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds())
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
