// A lesson's page: its steps, and the order of all that it has.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readProgress } from '@under-load/course/progress';
import request from 'supertest';
import { tabs } from '../src/pages/tabs.ts';
import { type OpenedPage, openPage } from './support/opened-page.ts';
import { readingApp, token } from './support/reading-app.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;

beforeEach(async () => (course = await openReadingCourse()));
afterEach(() => course.remove());

async function open(lesson = '01-read'): Promise<OpenedPage> {
  const app = request(readingApp(course));
  return openPage((await app.get(`/lessons/${lesson}/tests`)).text);
}

function steps(page: OpenedPage) {
  return page.all('dataStep').map(({ text, properties }) => {
    const [title] = text.trim().split(/\s{2,}/);
    return [title, properties['dataState']];
  });
}

function tell(body: object, lesson = '01-read') {
  return request(readingApp(course))
    .post(`/lessons/${lesson}/steps`)
    .set('X-Course-Token', token)
    .send(body);
}

it('has the steps of a lesson in order, and says which come next', async () => {
  const page = await open();

  expect(steps(page)).toEqual([
    ['Read', 'open'],
    ['Run', 'open'],
    ['Break', 'open'],
    ['Exercise', 'open'],
    ['Measure', 'open'],
    ['Next lesson', undefined],
  ]);
  const [next] = page.all('ariaCurrent', 'step');
  expect(next?.properties.href).toBe('#readme');
  expect(page.links).toContain('/lessons/02-suites/ladder#readme');
});

it('notes a README that was read, and nothing that it is not told', async () => {
  const { status } = await tell({ step: 'read' });
  const refused = [
    await tell({ step: 'done' }),
    await tell({ step: 'read' }, '09-none'),
  ];

  expect(status).toBe(204);
  expect(refused.map((one) => one.status)).toEqual([400, 400]);
  const { noted } = await readProgress(course.root, '01-read');
  expect(noted).toEqual(['read']);
  expect(steps(await open())[0]).toEqual(['Read done', 'done']);
});

it('leads past the README, and has it after the tabs', async () => {
  const app = request(readingApp(course));
  const { text } = await app.get('/lessons/01-read/tests');
  const page = await openPage(text);

  expect(page.links[0]).toBe('#lesson-tab');
  const order = [
    'class="lesson-title"',
    'data-step="read"',
    'class="tabs"',
    'id="readme"',
    'id="lesson-tab"',
  ].map((one) => text.indexOf(one));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

it('prints no command that needs pnpm', async () => {
  const app = request(readingApp(course));
  const paths = [...tabs.map(({ name }) => name), 'present?notes'];

  for (const path of paths) {
    const { text } = await app.get(`/lessons/01-read/${path}`);
    expect(text).toContain('01-read');
    expect(text).not.toMatch(/\bpnpm\s/);
  }
});
