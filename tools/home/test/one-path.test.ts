// The way through the course: what comes next, and what is noted.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  changeProgress,
  readProgress,
} from '@under-load/course/progress';
import { nextStep, stepsOf } from '../src/course/lesson-path.ts';
import { noteRun, noteStep } from '../src/course/note-step.ts';
import { homePage } from '../src/pages/home-page.ts';
import type { LessonState } from '../src/pages/lesson-state.ts';
import { ResultStore } from '../src/results/result-store.ts';
import { EventLog } from '../src/runs/event-log.ts';
import { Runs } from '../src/runs/runs.ts';
import { madeLessons } from './support/made-course.ts';
import { openPage } from './support/opened-page.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;

beforeEach(async () => (course = await openReadingCourse()));
afterEach(() => course.remove());

type Progress = LessonState['progress'];

function next(progress: Partial<Progress>, measured = 0) {
  const all = { hints: 0, gaveUp: false, ...progress };
  const state = {
    progress: all,
    measured,
    experiments: 2,
    failing: [],
  };
  return nextStep(stepsOf(state));
}

it('a step that is left out counts once a later one is taken', () => {
  expect(next({})).toBe('read');
  expect(next({}, 1)).toBe('read');
  expect(next({ noted: ['run'] })).toBe('break');
  expect(next({ exercise: 'begun' })).toBe('exercise');
  expect(next({ noted: ['read', 'run', 'break'] })).toBe('exercise');
  expect(next({ exercise: 'done' })).toBe('measure');
  expect(next({ exercise: 'done' }, 1)).toBeUndefined();
});

async function home(lessons = course.lessons) {
  const { root, find } = course;
  const shown = { root, find, lessons };
  const results = new ResultStore(root);
  const runs = new Runs({ course: shown, results });
  const about = { course: shown, results, runs, token: 'a token' };
  return openPage((await homePage(about)).text);
}

async function startOf(count: number) {
  const [button] = (await home(madeLessons(count))).all('dataStart');
  return [button?.text, button?.properties.href];
}

it('one button begins the course, and goes on with it', async () => {
  const { root } = course;

  const fresh = await startOf(3);
  await noteStep(root, '01-made-up', 'run');
  const first = await startOf(3);
  await changeProgress(root, '02-made-up', { exercise: 'begun' });
  const second = await startOf(3);

  expect(fresh).toEqual([
    'Start lesson 01',
    '/lessons/01-made-up/ladder#readme',
  ]);
  expect(first[0]).toBe('Continue with 01, break');
  expect(second[0]).toBe('Continue with 02, exercise');
});

it('every command of the home works without pnpm', async () => {
  const page = await home();

  const commands = page
    .tags('pre')
    .flatMap(({ text }) => text.trim().split('\n'));
  expect(commands).toHaveLength(6);
  for (const command of commands) {
    expect(command).toMatch(/^npx -y pnpm@12 /);
  }
});

it('the home leads to presenter mode and to all documents', async () => {
  const page = await home();

  expect(page.links).toContain('/lessons/01-read/present');
  expect(page.links).toContain('/docs/teaching.md');
});

it('notes a server that was started, and a test that failed', async () => {
  const { root } = course;
  const log = new EventLog();
  const lesson = '01-read';
  const path: string[] = [];
  const test = { type: 'test', file: '', path, name: '' } as const;
  const ended = { ...test, ms: 1, message: '' };

  await noteRun(course, { request: { kind: 'server', lesson }, log });
  await noteRun(course, { request: { kind: 'tests', lesson }, log });
  log.add({ ...ended, status: 'passed' });
  const { noted } = await readProgress(root, lesson);
  log.add({ ...ended, status: 'failed' });

  expect(noted).toEqual(['run']);
  await expectNoted(root, lesson, ['run', 'break']);
});

it('notes a rung below the top that a server was started with', async () => {
  const { root } = course;
  const log = new EventLog();
  const start = async (rung: string) => {
    const rungs = { ladder: rung };
    const request = {
      kind: 'server',
      lesson: '01-read',
      rungs,
    } as const;
    await noteRun(course, { request, log });
    return (await readProgress(root, '01-read')).noted;
  };

  expect(await start('2-fast')).toEqual(['run']);
  expect(await start('1-slow')).toEqual(['run', 'break']);
});

async function expectNoted(
  root: string,
  lesson: string,
  all: string[],
) {
  for (;;) {
    const { noted = [] } = await readProgress(root, lesson);
    if (noted.length >= all.length) return expect(noted).toEqual(all);
  }
}
