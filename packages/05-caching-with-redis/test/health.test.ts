import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import { type FaultProxy, startFaultProxy } from '@under-load/services';
import type { Express } from 'express';
import request from 'supertest';
import { redisUrl } from './support/services.ts';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';

let service: TestService;
let proxy: FaultProxy;
let app: Express;

beforeEach(async () => {
  service = await openTestService();
  proxy = await startFaultProxy({ url: redisUrl });
  app = await service.addInstance({ redisUrl: proxy.url });
});
afterEach(async () => {
  await service.close();
  await proxy.close();
});

it('is healthy while Redis is away, and says so', async () => {
  const before = await request(app).get('/healthz');
  proxy.cut();
  const during = await request(app).get('/healthz');
  const read = await request(app).get('/api/products/1');
  proxy.heal();
  const after = await askUntil(
    () => request(app).get('/healthz'),
    ({ body }) => body.redis === 'up',
  );

  expect(before.body).toEqual({
    status: 'ok',
    database: 'up',
    redis: 'up',
  });
  expect(during.status).toBe(200);
  expect(during.body).toMatchObject({ status: 'ok', redis: 'down' });
  expect(read.status).toBe(200);
  expect(read.headers['x-cache']).toBe('BYPASS');
  expect(after.body.redis).toBe('up');
});

it('counts reads by what answered them', async () => {
  for (const id of [1, 1, 1, 2]) {
    await request(app).get(`/api/products/${id}`);
  }
  proxy.cut();
  await request(app).get('/api/products/1');

  const { body } = await request(app).get('/api/cache/stats');

  const redis = {
    hits: 2,
    stale: 0,
    misses: 2,
    bypasses: 1,
    hitRatio: 0.4,
  };
  expect(body).toMatchObject({ layers: { redis }, loads: 3 });
  expect(body.layers.memory).toBeUndefined();
  expect(body.errors.redis).toBeGreaterThan(0);
});

it('counts what memory answers as a layer of its own', async () => {
  const layered = await service.addInstance({ memory: true });
  for (const id of [1, 1, 1]) {
    await request(layered).get(`/api/products/${id}`);
  }

  const { body } = await request(layered).get('/api/cache/stats');

  expect(body.layers.memory).toMatchObject({ hits: 2, misses: 1 });
  expect(body.layers.redis).toMatchObject({ hits: 0, misses: 1 });
  expect(body.loads).toBe(1);
});
