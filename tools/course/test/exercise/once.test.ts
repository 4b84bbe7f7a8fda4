import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
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

/** As a pnpm script: in the lesson's folder. A pipe: runs once. */
function exercise(...args: string[]) {
  return runLesson(['exercise', ...args], { cwd: course.folder });
}

async function stateInList() {
  const args = ['list', '--json'];
  const { stdout } = await runLesson(args, { cwd: course.root });
  const { lessons } = JSON.parse(stdout) as { lessons: object[] };
  return lessons[0];
}

it('tells what fails, and the first reason in full', async () => {
  const { code, stdout, stderr } = await exercise();

  expect(stderr).toBe('');
  expect(stdout).toBe(`01-stack: your version, exercise/my-stack
  FAIL  what was pushed comes back
  FAIL  the last one comes first
  FAIL  it is counted

First failure: what was pushed comes back
  Error: write createStack
      at Module.createStack (exercise/my-stack.ts:2:9)
      at open (exercise/my-stack.test.ts:6:15)
      at Object.<anonymous> (exercise/my-stack.test.ts:11:19)

0 of 3 behaviours hold. Hints seen: 0 of 2.
`);
  expect(code).toBe(1);
  expect(await stateInList()).toMatchObject({
    state: 'never run',
    exercise: 'begun',
  });
});

it('does not grade a version that imports the top rung', async () => {
  const borrowed = "export * from '../src/ladder/3-counted.ts';\n";
  course.write('exercise/my-stack.ts', borrowed);

  const { code, stdout } = await exercise();

  expect(stdout).toContain(
    'exercise/my-stack.ts imports 3-counted: write your own',
  );
  expect(code).toBe(1);
});

it('is done once everything holds', async () => {
  course.write('exercise/my-stack.ts', solved);

  const { code, stdout } = await exercise();

  expect(stdout).toContain('3 of 3 behaviours hold. Done.');
  expect(stdout).toContain('src/ladder/3-counted.ts');
  expect(code).toBe(0);
  expect(await stateInList()).toMatchObject({
    number: '01',
    title: 'A stack',
    minutes: 20,
    state: 'exercise done',
  });
});

it('names the line of a syntax error', async () => {
  course.write('exercise/my-stack.ts', 'const a = 1;\nconst b = (;\n');

  const { code, stdout } = await exercise();

  expect(stdout).toContain('exercise/my-stack.ts:2:12: Unexpected ";"');
  expect(stdout).not.toMatch(/ at /);
  expect(code).toBe(1);
});

it('names the file that is not there', async () => {
  rmSync(course.file('exercise/my-stack.ts'));

  const { code, stdout } = await exercise();

  expect(stdout).toContain('there is no exercise/my-stack.ts');
  expect(code).toBe(1);
});

it('tells that the code under test ended the process', async () => {
  const source = 'export const createStack = () => process.exit(7);';
  course.write('exercise/my-stack.ts', source);

  const { code, stdout } = await exercise();

  expect(stdout).toContain("the suite's process ended with code 7");
  expect(code).toBe(1);
});

it('complains in one sentence from outside a lesson', async () => {
  course.write('../02-more/lesson.ts', 'export default {};');

  const { code, stderr } = await runLesson(['exercise'], {
    cwd: course.root,
  });

  expect(stderr).toBe(
    'lesson: name one lesson: lesson exercise <lesson>\n',
  );
  expect(code).toBe(1);
});
