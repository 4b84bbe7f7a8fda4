// The student's version as a rung that the server can run.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CourseLesson } from '../src/course/course.ts';
import { html } from '../src/pages/html.ts';
import type { TabContext } from '../src/pages/page-context.ts';
import { serverControl } from '../src/pages/server-control.ts';
import { ResultStore } from '../src/results/result-store.ts';
import { Runs } from '../src/runs/runs.ts';
import {
  checkRungs,
  chosenOwns,
  rungArgs,
} from '../src/servers/rung-args.ts';
import { openPage } from './support/opened-page.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;
let at: CourseLesson;

beforeEach(async () => {
  course = await openReadingCourse();
  const found = course.find('03-two');
  if (!found) throw new Error('there is no such lesson');
  const { lesson } = found;
  const server = { option: '--pool', rung: '1-one' };
  const ladders = lesson.ladders.map((one) => ({ ...one, server }));
  at = { ...found, lesson: { ...lesson, ladders } };
});
afterEach(() => course.remove());

it('stands in the place of the top rung', () => {
  const chosen = { pool: 'my-pool' };

  const args = rungArgs(at.lesson, chosen);
  const [own] = chosenOwns(at, chosen);

  expect(args).toEqual(['--pool', '2-more']);
  expect(own?.urls.map((url) => url.split('03-two/')[1])).toEqual([
    'src/ladder/pool/2-more.ts',
    'exercise/my-pool.ts',
  ]);
});

it('may be asked for by its own name, and by no other', () => {
  expect(() => checkRungs(at, { pool: 'my-pool' })).not.toThrow();
  for (const rung of ['my-none', '../my-pool', 'my-cluster']) {
    expect(() => checkRungs(at, { pool: rung })).toThrow(
      /cannot be started/,
    );
  }
});

it('is a choice of the Server tab', async () => {
  const results = new ResultStore(course.root);
  const runs = new Runs({ course, results });
  const about = { course, results, runs, lesson: at, query: {} };

  const tab = serverControl(about as unknown as TabContext);

  const page = await openPage(html`${tab}`.text);
  const [own] = page.all('dataOwn', '2-more');
  expect(own?.properties['value']).toBe('my-pool');
});
