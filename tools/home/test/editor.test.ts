// "Open in editor", as the page asks for it: listed files only.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import path from 'node:path';
import express from 'express';
import request from 'supertest';
import { answerErrors } from '../src/routes/answer-errors.ts';
import { editorRoutes } from '../src/routes/editor-routes.ts';
import { readingApp, token } from './support/reading-app.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;
beforeAll(async () => (course = await openReadingCourse()));
afterAll(() => course.remove());

function openWith(
  open: (file: string) => Promise<string>,
  body: object,
) {
  const app = express();
  app.use(editorRoutes({ course, open }));
  app.use(answerErrors);
  return request(app).post('/lessons/01-read/editor').send(body);
}

it('a listed file is opened, by its place on the disk', async () => {
  const opened: string[] = [];
  const open = async (file: string) => {
    opened.push(file);
    return 'code';
  };

  const answer = await openWith(open, { file: 'lesson.ts' });

  expect(answer.body).toEqual({ file: 'lesson.ts', editor: 'code' });
  expect(opened).toEqual([
    path.join(course.root, 'packages/01-read/lesson.ts'),
  ]);
});

it.each([
  { file: '../../secret.md' },
  { file: '/etc/hosts' },
  { file: 'lesson.ts; echo' },
  { file: 'charts/../lesson.ts' },
  { file: '.env' },
  { file: 'link.md' },
  { file: ['lesson.ts'] },
  { file: 'lesson.ts', editor: 'rm' },
  {},
])('%j opens nothing', async (body) => {
  const open = async () => {
    throw new Error('it was opened');
  };

  const answer = await openWith(open, body);

  expect(answer.status).toBe(404);
});

it('without the token nothing is opened', async () => {
  const post = () =>
    request(readingApp(course)).post('/lessons/01-read/editor');

  const bare = await post().send({ file: 'lesson.ts' });
  const known = await post()
    .set('X-Course-Token', token)
    .send({ file: 'none.ts' });

  expect([bare.status, known.status]).toEqual([403, 404]);
});
