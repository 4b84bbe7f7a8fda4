// The speaker's notes.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { runningClock } from '../src/course/running-clock.ts';
import { laddersOf } from '../src/render/ladders.ts';
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
  const rungs = laddersOf(lesson).flatMap((ladder) => ladder.rungs);

  const clock = runningClock(rungs.map(({ minutes }) => minutes));

  expect(clock.at(-1)).toBe(runningClock([lesson.minutes]).at(-1));
});

it('adds minutes up to hours', () => {
  const clock = runningClock([8, 52, 65]);

  expect(clock).toEqual(['0:00', '0:08', '1:00', '2:05']);
});

it('says of each rung when it begins, side ladders last', async () => {
  const page = await open('01-read');

  const rungs = page.all('dataFrom').map(({ text }) => text);
  expect(rungs).toEqual(['0:00', '0:05', '0:10']);
  expect(page.words('dataEnd')).toBe('0:15');
  expect(page.links).toEqual(
    expect.arrayContaining([
      '/lessons/01-read/present/title',
      '/lessons/01-read/present/2-fast',
      '/lessons/01-read/present/side-ladder-1-only',
      '/lessons/01-read/ladder/1-only?ladder=side-ladder',
    ]),
  );
});

it('tells how to live-code it, checkpoint by checkpoint', async () => {
  const page = await open('01-read');

  expect(page.tags('pre').map(({ text }) => text)).toContain(
    'pnpm lesson live 01-read',
  );
  const keys = page.words('className', 'live-keys');
  expect(keys).toMatch(/^n next p previous d diff/);
  const steps = page.words('className', 'checkpoints');
  expect(steps).toMatch(/2-fast: 2 lines to write, 1 to delete/);
});
