import { expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { answerErrors } from '../src/answer-errors.ts';
import { createLog } from '../src/error-log.ts';
import { route } from '../src/route.ts';
import { strangeThrows } from '../src/strange-throws.ts';

const log = createLog();
log.level = 'silent';

function appThatThrows(throwIt: () => unknown) {
  const unexpected: unknown[] = [];
  const app = express();
  app.get('/', route(throwIt));
  app.use(answerErrors(log, (error) => unexpected.push(error)));
  return { app, unexpected };
}

it.each(Object.entries(strangeThrows))(
  'answers 500 to %s, thrown or rejected',
  async (_name, throwIt) => {
    const thrown = appThatThrows(throwIt);
    const rejected = appThatThrows(async () => throwIt());

    const first = await request(thrown.app).get('/');
    const second = await request(rejected.app).get('/');

    expect([first.status, second.status]).toEqual([500, 500]);
    expect(first.body.code).toBe('UNEXPECTED');
    expect(thrown.unexpected).toHaveLength(1);
    expect(rejected.unexpected).toHaveLength(1);
  },
);

it('without it, Express takes a thrown null for "not found"', async () => {
  const app = express();
  app.get('/', () => strangeThrows['throw-null']?.());

  const { status } = await request(app).get('/');

  expect(status).toBe(404);
});

it('does not believe the status of a foreign error', async () => {
  const error = Object.assign(new Error('x'), { status: 404 });
  const { app } = appThatThrows(() => {
    throw error;
  });

  const { status, body } = await request(app).get('/');

  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toMatch(/"x"/);
});
