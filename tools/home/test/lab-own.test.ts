// The student's version as one more bar of the lab's charts.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { changeProgress } from '@under-load/course/progress';
import { html } from '../src/pages/html.ts';
import { labTab } from '../src/pages/lab-tab.ts';
import {
  type OpenContext,
  openContext,
} from './support/open-context.ts';
import { openPage } from './support/opened-page.ts';

let context: OpenContext;

beforeAll(async () => {
  context = await openContext();
  const folder = path.join(context.lesson.folder, 'exercise');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'my-tea.ts'), 'export {};\n');
});
afterAll(() => context.close());

async function open(item: string) {
  const page = await labTab.render({ ...context, item });
  return openPage(html`${page}`.text);
}

async function note(exercise: 'begun' | 'done') {
  const { root } = context.course;
  await changeProgress(root, context.lesson.name, { exercise });
}

it('is offered once the exercise is begun, where it is measured', async () => {
  const before = await open('held');
  await note('begun');
  const begun = await open('held');
  await note('done');
  const done = await open('held');

  expect(before.all('dataLabOwn')).toEqual([]);
  const [choice] = begun.all('dataLabOwn');
  expect(choice?.properties['checked']).toBe(undefined);
  expect(begun.tags('label')[0]?.text).toContain('my-tea');
  expect(done.all('dataLabOwn')[0]?.properties['checked']).toBe(true);
});

it('is measured beside the rungs, and kept with them', async () => {
  const { runs, results, lesson } = context;
  const about = { kind: 'lab', lesson: lesson.name } as const;
  const load = { experiments: ['held'], quick: true, own: true };

  await runs.start({ ...about, ...load }).ended;

  const kept = await results.newest(lesson.name, 'held');
  expect(Object.keys(kept?.result.variants ?? {})).toEqual([
    '1-slow',
    '2-fast',
    'my-tea',
  ]);
  expect(kept?.result.holds).toBe(true);
  const page = await open('held');
  const cells = page.cells.map(([name]) => name);
  expect(cells).toContainEqual(expect.stringMatching(/^my-tea/));
});
