import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals';
import { askUntil } from '@under-load/lab';
import request from 'supertest';
import { createApp } from '../src/app/app.ts';
import type { Queue } from '../src/ladder/jobs/queue.ts';
import { anOrder } from './support/an-order.ts';
import {
  openQueueFixture,
  type QueueFixture,
} from './support/queue-fixture.ts';

const rung = new URL('../src/ladder/jobs/6-once.ts', import.meta.url);
const errors: unknown[] = [];
let fixture: QueueFixture;
let queue: Queue;

beforeEach(async () => {
  errors.length = 0;
  fixture = await openQueueFixture(rung);
  queue = await fixture.open({ attempts: 2, retryMs: () => 0 });
});
afterEach(() => fixture.close());

const ask = (answerMs?: number) => {
  const { db, name: schema } = fixture;
  const shop = { db, schema, queue };
  const onError = (error: unknown) => errors.push(error);
  return request(
    createApp({ shop, onError, ...(answerMs && { answerMs }) }),
  );
};

const jobs = async () =>
  (await ask().get('/jobs')).body as {
    done: number;
    dead: {
      id: string;
      kind: string;
      error: string;
      attempts: number;
    }[];
  };

it('answers with the order, and its jobs are done later', async () => {
  const placed = await ask().post('/orders').send(anOrder);
  const { location = '' } = placed.headers as Record<string, string>;
  fixture.work(queue);

  const look = async () => (await ask().get(location)).body as object;
  const all = { invoice: 1, label: 1, mail: 1 };
  const order = await askUntil(
    look,
    (it) => 'done' in it && Object.keys(it.done as object).length === 3,
  );

  expect(placed.status).toBe(201);
  expect(placed.body).toMatchObject({ ...anOrder, done: {} });
  expect(order).toMatchObject({ ...anOrder, done: all });
});

it('a dead job is shown with its error, and can be tried again', async () => {
  const lost = { ...anOrder, mail: 'a@b.invalid' };
  await ask().post('/orders').send(lost);
  fixture.work(queue);
  const { dead } = await askUntil(jobs, (it) => it.dead.length > 0);
  const [{ id = '' } = {}] = dead;
  await fixture.db.query(
    `UPDATE ${fixture.name}.outbox SET is_done = true WHERE id = $1`,
    [id],
  );

  const { status } = await ask().post(`/jobs/dead/${id}/retry`);

  const left = await askUntil(jobs, (it) => it.dead.length === 0);
  expect(dead).toMatchObject([
    {
      kind: 'mail',
      attempts: 2,
      error: 'no mail server for a@b.invalid',
    },
  ]);
  expect([status, left.dead]).toEqual([202, []]);
});

describe('refuses', () => {
  it.each([
    ['no mail', { customer: 'Ada', cents: 1 }],
    ['a fraction of a cent', { ...anOrder, cents: 0.5 }],
    ['a field that nobody knows', { ...anOrder, id: 7 }],
    ['a list', [anOrder]],
  ])('%s, with 400', async (_, body) => {
    const answer = await ask().post('/orders').send(body);

    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    expect(await fixture.effects()).toBe(0);
  });

  it.each([
    ['/orders/x', 400],
    ['/orders/0', 400],
    ['/orders/99999999999', 400],
    ['/orders/2147483647', 404],
  ])('GET %s with %i', async (path, status) => {
    const answer = await ask().get(path);

    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  });

  it.each([
    ['x', 400],
    ['00000000-0000-4000-8000-000000000000', 404],
  ])('to try the dead job %s again, with %i', async (id, status) => {
    const answer = await ask().post(`/jobs/dead/${id}/retry`);

    expect(answer.status).toBe(status);
  });
});

it('takes orders while Redis is silent, and says so of the jobs', async () => {
  fixture.proxy.hang();

  const order = await ask(1000).post('/orders').send(anOrder);
  const report = await ask(100).get('/jobs');

  expect(order.status).toBe(201);
  expect(report.status).toBe(503);
  expect(report.body).toMatchObject({
    detail: 'Redis or PostgreSQL is silent',
  });
  expect(errors).toHaveLength(1);
});
