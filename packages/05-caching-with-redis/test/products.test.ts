import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { readConfig } from '../src/app/config.ts';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';

let service: TestService;
let app: Express;
let other: Express;

beforeAll(async () => {
  service = await openTestService();
  app = await service.addInstance();
  other = await service.addInstance();
});
afterAll(() => service.close());

const change = { name: 'New name', priceCents: 1 };

it('answers the first read from the database, the second from Redis', async () => {
  const first = await request(app).get('/api/products/1');
  const second = await request(other).get('/api/products/1');

  expect(first.headers['x-cache']).toBe('MISS');
  expect(second.headers['x-cache']).toBe('HIT');
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({ id: 1, version: 1 });
});

it('ranks a product by the reviews of its category', async () => {
  const { body } = await request(app).get('/api/products/2');

  const { rows } = await service.pool.query(
    `SELECT count(*)::int AS reviews,
       round(avg(rating), 2)::float8 AS rating
     FROM reviews WHERE product_id = 2`,
  );
  expect(body).toMatchObject(rows[0]);
  expect(body.rankInCategory).toBeGreaterThanOrEqual(1);
  expect(body.rankInCategory).toBeLessThanOrEqual(5);
});

it('caches pages, best rated first', async () => {
  const url = '/api/products?page=2&limit=10';

  const first = await request(app).get(url);
  const second = await request(app).get(url);

  const { items, ...page } = first.body;
  const ratings = items.map((item: { rating: number }) => item.rating);
  expect(page).toEqual({ page: 2, limit: 10, total: 100 });
  expect(ratings).toHaveLength(10);
  expect(ratings).toEqual(
    ratings.toSorted((a: number, b: number) => b - a),
  );
  expect(second.headers['x-cache']).toBe('HIT');
});

it('answers 304 to a client that has the current answer', async () => {
  const { headers } = await request(app).get('/api/products/3');

  const again = await request(app)
    .get('/api/products/3')
    .set('If-None-Match', headers['etag'] ?? '');

  expect(headers['cache-control']).toBe('no-cache');
  expect(again.status).toBe(304);
  expect(again.text).toBe('');
});

it('remembers that a product does not exist', async () => {
  const first = await request(app).get('/api/products/101');
  const second = await request(app).get('/api/products/101');

  expect(first.status).toBe(404);
  expect(first.type).toBe('application/problem+json');
  expect(first.body).toMatchObject({ status: 404, title: 'Not Found' });
  expect(second.status).toBe(404);
  expect(second.headers['x-cache']).toBe('HIT');
});

it.each([
  ['/api/products/abc', 'id'],
  ['/api/products/0', 'id'],
  ['/api/products/1.5', 'id'],
  ['/api/products/99999999999', 'id'],
  ['/api/products?page=0', 'page'],
  ['/api/products?page=x', 'page'],
  ['/api/products?limit=101', 'limit'],
  ['/api/products?limit=1&limit=2', 'limit'],
])('answers 400 to %s and names %s', async (url, field) => {
  const { status, type, body } = await request(app).get(url);

  expect(status).toBe(400);
  expect(type).toBe('application/problem+json');
  expect(body.errors).toEqual([{ field, message: expect.any(String) }]);
});

it('shows an update to the next read of any instance', async () => {
  const page = '/api/products?page=1&limit=100';
  await request(other).get('/api/products/4');
  await request(other).get(page);

  const put = await request(app).put('/api/products/4').send(change);

  const read = await request(other).get('/api/products/4');
  const { body } = await request(other).get(page);
  const listed = body.items.find(
    (item: { id: number }) => item.id === 4,
  );
  expect(put.body).toMatchObject({ id: 4, version: 2, ...change });
  expect(read.body).toMatchObject({ version: 2, ...change });
  expect(listed).toMatchObject({ version: 2, ...change });
});

it.each([
  ['a negative price', { ...change, priceCents: -1 }, ['priceCents']],
  ['an empty name', { ...change, name: ' ' }, ['name']],
  ['an unknown field', { ...change, id: 7 }, ['body']],
  ['nothing', {}, ['name', 'priceCents']],
])('refuses an update with %s', async (_what, body, fields) => {
  const answer = await request(app).put('/api/products/5').send(body);

  const named = answer.body.errors.map(
    (e: { field: string }) => e.field,
  );
  expect(answer.status).toBe(400);
  expect(named).toEqual(fields);
});

it('refuses a body that is malformed, too large, or no JSON', async () => {
  const put = () => request(app).put('/api/products/5');

  const malformed = await put().type('json').send('{"name":');
  const large = await put().send({
    ...change,
    name: 'x'.repeat(20_000),
  });
  const text = await put().type('text').send('hello');

  expect(malformed.status).toBe(400);
  expect(large.status).toBe(413);
  expect(text.status).toBe(415);
  expect(large.type).toBe('application/problem+json');
});

it('answers 404 to an update of nothing, and to unknown paths', async () => {
  const put = await request(app).put('/api/products/101').send(change);
  const path = await request(app).get('/api/nothing');

  expect(put.status).toBe(404);
  expect(path.status).toBe(404);
  expect(path.type).toBe('application/problem+json');
});

it('keeps its own errors to itself', async () => {
  const { rung } = readConfig(['--rung', '1-no-cache'], process.env);
  const broken = await service.addInstance({ rung });
  await service.pool.query('ALTER TABLE reviews RENAME TO gone');

  const { status, text } = await request(broken).get('/api/products/1');

  await service.pool.query('ALTER TABLE gone RENAME TO reviews');
  expect(status).toBe(500);
  expect(text).not.toMatch(/reviews|relation|at /);
  expect(String(service.errors[0])).toMatch(/relation "reviews"/);
});
