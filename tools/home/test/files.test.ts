// Files of lessons: what is listed is served, and nothing else.

import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
} from '@jest/globals';
import request from 'supertest';
import { readingApp } from './support/reading-app.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;
beforeAll(async () => (course = await openReadingCourse()));
afterAll(() => course.remove());

const get = (path: string) => request(readingApp(course)).get(path);

it('a chart is served as a picture that runs nothing', async () => {
  const chart = await get('/lessons/01-read/files/charts/speed.svg');

  expect(chart.status).toBe(200);
  expect(chart.type).toBe('image/svg+xml');
  expect(chart.headers['x-content-type-options']).toBe('nosniff');
  expect(chart.headers['content-security-policy']).toMatch(
    /default-src 'none'.*sandbox/,
  );
});

it('a source has a page, and a folder lists its files', async () => {
  const file = await get(
    '/lessons/01-read/source/src/ladder/1-slow.ts',
  );
  const folder = await get('/lessons/01-read/source/src');

  expect(file.text).toContain('1 &lt; 2');
  expect(folder.text).toContain('src/ladder/2-fast.ts');
});

it('documents of the repository have pages', async () => {
  const page = await get('/docs/teaching.md');

  expect(page.text).toContain('href="/lessons/01-read"');
});

describe('what is refused', () => {
  const unlisted = [
    '/lessons/01-read/files/lesson.ts',
    '/lessons/01-read/files/charts',
    '/lessons/01-read/source/.env',
    '/lessons/01-read/source/link.md',
    '/lessons/01-read/source/node_modules/dep/index.js',
    '/lessons/01-read/source/charts//speed.svg',
    '/lessons/01-read/source/%252e%252e/secret.md',
    '/lessons/03-none/source/lesson.ts',
    '/docs/secret.md',
    '/docs/packages/01-read/README.md',
  ];
  it.each(unlisted)('%s is not there', async (path) => {
    const answer = await get(path);

    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('not shown');
  });

  const unusable = [
    '/lessons/01-read/source/../../../secret.md',
    '/lessons/01-read/source/..%2f..%2fsecret.md',
    '/lessons/01-read/files/%2e%2e/%2e%2e/secret.md',
    '/lessons/01-read/files/charts%2Fspeed.svg',
    '/lessons/01-read/files/charts/speed.svg%00.png',
    '/lessons/01-read/source/..%5c..%5csecret.md',
    '/docs/..%2fsecret.md',
  ];
  it.each(unusable)('%s is no path', async (path) => {
    const answer = await get(path);

    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('not shown');
  });
});

it('a document shows its pictures, and names all documents', async () => {
  const readme = await get('/docs/README.md');
  const picture = await get('/docs/screenshots/lab.svg');

  expect(readme.text).toContain('src="/docs/screenshots/lab.svg"');
  expect(readme.text).toContain('>To teach</a');
  expect(picture.type).toBe('image/svg+xml');
});
