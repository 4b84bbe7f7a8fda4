import express from 'express';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Course, openCourse } from '../../src/course/course.ts';
import { ResultStore } from '../../src/results/result-store.ts';
import { answerErrors } from '../../src/routes/answer-errors.ts';
import { resultRoutes } from '../../src/routes/result-routes.ts';
import { resultOf } from '../support/kept-result.ts';
import {
  fixtureLesson as lesson,
  openScratchCourse,
  type ScratchCourse,
} from '../support/scratch-course.ts';

let scratch: ScratchCourse;
let app: express.Express;
let id: string;

beforeAll(async () => {
  scratch = openScratchCourse();
  const course: Course = await openCourse(scratch.root);
  const results = new ResultStore(scratch.root);
  const result = resultOf({ '1-slow': 30 });
  const kept = { result, quick: true, svg: '<svg/>' };
  id = await results.save(lesson, kept);
  app = express();
  app.use(resultRoutes({ course, results }));
  app.use(answerErrors);
});
afterAll(() => scratch.remove());

it('serves a chart that may style itself, and do nothing else', async () => {
  const answer = await get(`held/${id}.svg`);

  expect(answer.type).toBe('image/svg+xml');
  expect(String(answer.body)).toBe('<svg/>');
  expect(answer.get('content-security-policy')).toMatch(
    /default-src 'none'.*sandbox/,
  );
});

it('serves the figures, under a name of their own to keep', async () => {
  const answer = await get(`held/${id}.json?download`);

  expect(answer.body).toMatchObject({
    quick: true,
    result: { variants: { '1-slow': { median: 30 } } },
  });
  expect(answer.get('content-disposition')).toBe(
    `attachment; filename=${lesson}-held-${id}.json`,
  );
});

it.each([
  'held/20000101T000000000Z.svg',
  'held/notes.json',
  'other/ID.svg',
  'held/ID.txt',
  'held/ID.svg.json',
  'held/ID',
])('has nothing at %s', async (file) => {
  const answer = await get(file.replace('ID', id));

  expect(answer.status).toBe(404);
  expect(answer.body).toMatchObject({ title: 'No such result' });
});

function get(file: string) {
  return request(app)
    .get(`/results/${lesson}/${file}`)
    .set('Accept', 'application/json');
}
