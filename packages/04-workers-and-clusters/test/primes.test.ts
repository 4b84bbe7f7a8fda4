import { expect, it } from '@jest/globals';
import request from 'supertest';
import { openTestApp } from './support/test-app.ts';

const { app } = openTestApp();

it.each([
  [0, 0, []],
  [2, 0, []],
  [3, 1, [2]],
  [100, 25, [73, 79, 83, 89, 97]],
  [1_000_000, 78_498, [999_953, 999_959, 999_961, 999_979, 999_983]],
])('below %i there are %i primes', async (below, count, last) => {
  const { body } = await request(app).get(`/primes?below=${below}`);

  expect(body).toEqual({ below, count, last });
});

it.each([
  '',
  '?below=',
  '?below=ten',
  '?below=-1',
  '?below=1.5',
  '?below=0x7',
  '?below=1e3',
])('answers 400 to "%s"', async (query) => {
  const answer = await request(app).get(`/primes${query}`);

  expect(answer.status).toBe(400);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.errors[0].field).toBe('below');
});

it('answers 400 to a bound that is given twice', async () => {
  const answer = await request(app).get('/primes?below=1&below=2');

  expect(answer.status).toBe(400);
});

it('answers 422 to a bound that is too large', async () => {
  const answer = await request(app).get('/primes?below=50000001');

  expect(answer.status).toBe(422);
  expect(answer.body.detail).toBe('below may be 50000000 at most');
});
