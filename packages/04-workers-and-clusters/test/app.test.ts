import { expect, it } from '@jest/globals';
import request from 'supertest';
import { PoolError } from '../src/ladder/pool/pool-error.ts';
import { fakePool, openTestApp } from './support/test-app.ts';

it('says which process answers', async () => {
  const { app } = openTestApp();

  const { status, body } = await request(app).get('/whoami');

  expect(status).toBe(200);
  expect(body).toEqual({ pid: process.pid, worker: null });
});

it('says how late the loop is, and what the pool does', async () => {
  const { app } = openTestApp();

  const { body, headers } = await request(app).get('/healthz');

  expect(headers['cache-control']).toBe('no-store');
  expect(body).toMatchObject({
    status: 'ok',
    loopDelayMs: { p99: 1.2 },
    pool: { waiting: 0 },
    latencyMs: { p99: expect.any(Number) },
    rungs: { pool: '1-inline', cluster: '1-single' },
  });
});

it.each(['/nowhere', '/page.js/more', '/..%2fapp.ts', '/.hidden'])(
  'answers %s with a problem',
  async (path) => {
    const { app } = openTestApp();

    const answer = await request(app).get(path);

    expect(answer.status).toBe(404);
    expect(answer.type).toBe('application/problem+json');
  },
);

it('asks to try again when the pool is full', async () => {
  const run = () => Promise.reject(new PoolError('POOL_FULL'));
  const { app } = openTestApp(fakePool(run));

  const answer = await request(app).get('/primes?below=10');

  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.body.detail).toBe('too many tasks wait already');
});

it('keeps to itself what failed in a task', async () => {
  const secret = new Error('the password is 1234');
  const run = () => Promise.reject(secret);
  const { app, errors } = openTestApp(fakePool(run));

  const answer = await request(app).get('/primes?below=10');

  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain('1234');
  expect(errors).toEqual([secret]);
});
