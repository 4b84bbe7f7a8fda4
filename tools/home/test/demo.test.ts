// What the six lessons offer to try.

import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { defineLesson, demoOf } from '@under-load/lab';
import { openCourse } from '../src/course/course.ts';
import { lessonIn } from './support/server-runs.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('every lesson has requests, and a title for each', async () => {
  const { lessons } = await openCourse(root);

  for (const { lesson } of lessons) {
    const { requests } = demoOf(lesson);
    const titles = requests.map(({ title }) => title);
    expect(requests.length).toBeGreaterThan(2);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

it('a lesson that declares none has those of its captures, once', () => {
  const ask = { request: 'GET /healthz' };
  const again = { ...ask };
  const { lesson } = lessonIn('tiny', {
    captures: [{ serve: 'start', blocks: { a: [ask], b: [again] } }],
  });

  expect(demoOf(lesson).requests).toEqual([ask]);
});

it.each([
  { requests: [{ request: 'GET http://example.com' }] },
  { requests: [{ request: 'GET @example.com/' }] },
  { pages: [{ title: 'Away', path: '//example.com and more' }] },
  { streams: [{ title: 'Away', path: '@example.com/' }] },
])('a demo that leaves its server is refused: %j', (demo) => {
  const { lesson } = lessonIn('09-tiny', { demo });

  expect(() => defineLesson(lesson)).toThrow(TypeError);
});
