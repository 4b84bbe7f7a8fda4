import { expect, it } from '@jest/globals';
import request from 'supertest';
import { createApp } from '../src/app/app.ts';
import { loadAll } from '../src/ladder/3-take-turns.ts';

const onError = () => {};
const app = createApp({ loadAll, delayMs: 1, onError });

it('answers the items asked for, and how many loads it took at once', async () => {
  const { status, body } = await request(app)
    .post('/items')
    .send({ ids: [3, 1, 2] });

  expect(status).toBe(200);
  expect(body).toEqual({
    items: ['item 3', 'item 1', 'item 2'],
    atOnce: 3,
  });
});

it('answers a hundred with four loads at once', async () => {
  const { body } = await request(app).get('/items?count=100');

  expect(body.items).toHaveLength(100);
  expect(body.atOnce).toBe(4);
});

it.each([0, 101, 'all'])('refuses a count of %s', async (count) => {
  const { status, body } = await request(app).get(
    `/items?count=${count}`,
  );

  expect(status).toBe(400);
  expect(body.errors).toEqual([
    { field: 'count', message: expect.any(String) },
  ]);
});
