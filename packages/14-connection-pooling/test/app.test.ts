import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { scaled } from '@under-load/lab';
import { startFaultProxy, type FaultProxy } from '@under-load/services';
import type { Express } from 'express';
import request from 'supertest';
import { prepareAccounts, readAccount } from '../src/app/accounts.ts';
import { createApp } from '../src/app/app.ts';
import { createPool } from '../src/ladder/6-limited.ts';
import type { Pool } from '../src/ladder/pool.ts';
import { borrow } from './support/loan.ts';
import { databaseUrl } from './support/services.ts';

let proxy: FaultProxy;
let pool: Pool;
let app: Express;
const errors: unknown[] = [];

beforeAll(async () => {
  proxy = await startFaultProxy({ url: databaseUrl });
  const patient = createPool({ url: databaseUrl });
  await patient.withClient(prepareAccounts);
  await patient.close();
  const limits = { waitMs: scaled(200), statementMs: scaled(500) };
  pool = createPool({ url: proxy.url, size: 2, ...limits });
  app = createApp({ pool, onError: (error) => errors.push(error) });
});
afterAll(async () => {
  await pool.close();
  await proxy.close();
});

const centsOf = (id: number) =>
  pool.withClient(async (it) => (await readAccount(it, id)).cents);

it('moves cents from one account to another', async () => {
  const before = [await centsOf(3), await centsOf(4)];

  const { status, body } = await request(app)
    .post('/transfers')
    .send({ from: 3, to: 4, cents: 5 });

  const [from = 0, to = 0] = before;
  expect(status).toBe(200);
  expect(body).toEqual([
    { id: 3, cents: from - 5 },
    { id: 4, cents: to + 5 },
  ]);
});

it('changes nothing when there is too little money', async () => {
  const before = await centsOf(5);

  for (let i = 0; i < 5; i += 1) {
    const { status } = await request(app)
      .post('/transfers')
      .send({ from: 5, to: 6, cents: 1_000_000 });
    expect(status).toBe(409);
  }

  expect(await centsOf(5)).toBe(before);
  expect(pool.stats().busy).toBe(0);
});

it('opposite transfers at once do not wait for each other', async () => {
  const sum = (await centsOf(7)) + (await centsOf(8));
  const send = (from: number, to: number) =>
    request(app).post('/transfers').send({ from, to, cents: 1 });

  const answers = await Promise.all([
    ...[send(7, 8), send(8, 7), send(7, 8), send(8, 7)],
  ]);

  expect(answers.map(({ status }) => status)).toEqual([
    200, 200, 200, 200,
  ]);
  expect((await centsOf(7)) + (await centsOf(8))).toBe(sum);
});

it.each([
  ['get', '/accounts/0', 400],
  ['get', '/accounts/x', 400],
  ['get', '/accounts/999', 404],
  ['get', '/sleep?ms=-1', 400],
  ['post', '/transfers', 415],
] as const)(
  '%s %s is refused with %i',
  async (method, path, status) => {
    const answer = await request(app)[method](path).send();

    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  },
);

it('is a 503 when no connection is free', async () => {
  const loans = [await borrow(pool), await borrow(pool)];

  const { status, body } = await request(app).get('/accounts/1');
  await Promise.all(loans.map(({ giveBack }) => giveBack()));

  expect(status).toBe(503);
  expect(body.detail).toBe('No connection is free');
});

it('is a 503 when a query takes too long', async () => {
  const { status, body } = await request(app).get('/sleep?ms=600000');

  expect(status).toBe(503);
  expect(body.detail).toBe('The query took too long');
  expect(pool.stats().busy).toBe(0);
});

it('is a 503 while the database is away, and then works again', async () => {
  proxy.cut();
  const away = await request(app).get('/accounts/1');
  proxy.heal();
  const back = await request(app).get('/accounts/1');

  expect(away.status).toBe(503);
  expect(away.body.detail).toBe('The database is away');
  expect(back.status).toBe(200);
});

it('is a 503 while the database hangs, and then works again', async () => {
  proxy.hang();
  const hanging = await request(app).get('/accounts/1');
  proxy.heal();
  const back = await request(app).get('/accounts/1');

  expect(hanging.status).toBe(503);
  expect(back.status).toBe(200);
});
