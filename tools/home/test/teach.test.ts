// The speaker's notes.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { runningClock } from '../src/course/running-clock.ts';
import { openPage } from './support/opened-page.ts';
import { readingApp } from './support/reading-app.ts';
import { realLessons } from './support/real-lessons.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

const lessons = await realLessons();

let course: ReadingCourse;

beforeEach(async () => (course = await openReadingCourse()));
afterEach(() => course.remove());

async function open(lesson: string) {
  const app = readingApp(course);
  const { text } = await request(app).get(`/lessons/${lesson}/teach`);
  return openPage(text);
}

it.each(lessons)('$name: its rungs take its minutes', (lesson) => {
  const rungs = lesson.ladders.flatMap((ladder) => ladder.rungs);

  const clock = runningClock(rungs.map(({ minutes }) => minutes));

  expect(clock.at(-1)).toBe(runningClock([lesson.minutes]).at(-1));
});

it('adds minutes up to hours', () => {
  const clock = runningClock([8, 52, 65]);

  expect(clock).toEqual(['0:00', '0:08', '1:00', '2:05']);
});

it('says of each rung when it begins, ladder by ladder', async () => {
  const page = await open('03-two');

  const rungs = page.all('dataFrom').map(({ text }) => text);
  expect(rungs).toEqual(['0:00', '0:05', '0:10']);
  expect(page.words('dataEnd')).toBe('0:15');
  expect(page.links).toEqual(
    expect.arrayContaining([
      '/lessons/03-two/present/title',
      '/lessons/03-two/present/pool-2-more',
      '/lessons/03-two/present/cluster-1-only',
      '/lessons/03-two/ladder/1-only?ladder=cluster',
    ]),
  );
});

it('says of each rung what it adds, its idea and its trap', async () => {
  const page = await open('03-two');

  expect(page.words('dataRung', '2-more')).toContain(
    'adds 6 lines in 3 files: 2-more.ts, queue.ts, 2-more/thread.ts ' +
      'Its 2-more. A trap. It looks quick.',
  );
});

it('names the files of a rung of tests in short', async () => {
  const page = await open('02-suites');

  expect(page.words('dataRung', '2-many')).toContain(
    'to read: sum.test.ts, more.test.ts',
  );
});

it('tells how to live-code each ladder', async () => {
  const page = await open('03-two');

  expect(page.tags('pre').map(({ text }) => text)).toContain(
    'npx -y pnpm@12 lesson live 03-two pool\n' +
      'npx -y pnpm@12 lesson live 03-two cluster',
  );
  const keys = page.words('className', 'live-keys');
  expect(keys).toMatch(/^n next p previous r rung anew/);
});
