import { expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import {
  answerProblems,
  parse,
  Problem,
} from '../../template/src/kit/problem.ts';

function appThatThrows(error: unknown) {
  const logged: unknown[] = [];
  const app = express();
  app.get('/:id', () => {
    throw error;
  });
  app.use(answerProblems((one) => logged.push(one)));
  return { app, logged };
}

it.each([
  Object.assign(new Error('Bad key'), { status: 401 }),
  Object.assign(new Error('Bad key'), { statusCode: 404 }),
  Object.assign(new URIError('In our own code')),
  { status: 400, message: 'secret' },
  'secret',
])('answers 500 for %s, whatever its status', async (error) => {
  const { app, logged } = appThatThrows(error);

  const { status, text } = await request(app).get('/1');

  expect(status).toBe(500);
  expect(text).not.toMatch(/key|secret|code/);
  expect(logged).toEqual([error]);
});

it('answers 400 for a path that cannot be decoded', async () => {
  const { app, logged } = appThatThrows('never');

  const { status } = await request(app).get('/%ff');

  expect(status).toBe(400);
  expect(logged).toEqual([]);
});

it('says when to come back after an outage', async () => {
  const outage = new Problem(503, 'No database');
  const { app, logged } = appThatThrows(outage);

  const { status, headers } = await request(app).get('/1');

  expect([status, headers['retry-after']]).toEqual([503, '1']);
  expect(logged).toEqual([outage]);
});

it('keeps its answer short, whatever the client sent', async () => {
  const long = 'x'.repeat(1e4);
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`${long}${i}`, 1]),
  );
  const schema = z.record(z.string(), z.string());
  const { app } = appThatThrows(new Problem(422, long));
  const refuse = () => parse(schema, many);

  const { text } = await request(app).get('/1');

  expect(text.length).toBeLessThan(500);
  expect(refuse).toThrow(Problem);
  try {
    refuse();
  } catch (error) {
    expect(JSON.stringify(error).length).toBeLessThan(20_000);
  }
});
