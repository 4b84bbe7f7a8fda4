// Over HTTP: what a client hears when PostgreSQL or Redis fails.

import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { startServer } from '@under-load/lab';
import { itWithSignals } from '@under-load/lab/jest';
import { type FaultProxy, startFaultProxy } from '@under-load/services';
import request from 'supertest';
import { connectDatabase } from '../src/app/database.ts';
import { Catalogue } from '../src/app/catalogue.ts';
import { databaseUrl, redisUrl } from './support/services.ts';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';

let service: TestService;
let database: FaultProxy;
let redis: FaultProxy;

beforeEach(async () => {
  service = await openTestService();
  database = await startFaultProxy({ url: databaseUrl });
  redis = await startFaultProxy({ url: redisUrl });
});
afterEach(async () => {
  database.heal();
  await service.close();
  await Promise.all([database.close(), redis.close()]);
});

const change = { name: 'New name', priceCents: 1 };

/** An instance whose database is behind the proxy. */
async function addInstance() {
  const { schema } = service.config;
  const pool = connectDatabase(database.url, schema);
  const app = await service.addInstance({}, pool);
  return { app, pool };
}

it('answers 503 soon while the database hangs, and recovers', async () => {
  const { app, pool } = await addInstance();
  await request(app).get('/api/products/1');
  database.hang();

  const [read, health, cached] = await Promise.all([
    request(app).get('/api/products/2'),
    request(app).get('/healthz'),
    request(app).get('/api/products/1'),
  ]);
  database.heal();
  const after = await request(app).get('/api/products/2');

  await pool.end();
  expect([read.status, read.headers['retry-after']]).toEqual([
    503,
    '1',
  ]);
  expect(health.status).toBe(503);
  expect(cached.status).toBe(200);
  expect(after.status).toBe(200);
});

it('forgets the old value when the answer to an update is lost', async () => {
  const { app, pool } = await addInstance();
  const other = await service.addInstance();
  const before = await request(other).get('/api/products/1');
  // It commits, and then the connection dies.
  const spy = jest
    .spyOn(Catalogue.prototype, 'update')
    .mockImplementation(async (id) => {
      const text = 'UPDATE products SET name = $2 WHERE id = $1';
      await service.pool.query(text, [id, change.name]);
      throw new Error('Connection terminated unexpectedly');
    });

  const put = await request(app).put('/api/products/1').send(change);
  spy.mockRestore();
  const after = await request(other).get('/api/products/1');

  await pool.end();
  expect(before.body.name).not.toBe('New name');
  expect(put.status).toBe(503);
  expect(after.body.name).toBe('New name');
});

it('needs Redis for sessions: without it, 503, and the same secret later', async () => {
  redis.cut();
  const late = await service.addInstance({ redisUrl: redis.url });
  const other = await service.addInstance();

  const refused = await request(late)
    .post('/api/login')
    .send({ name: 'Ada' });
  const login = await request(other)
    .post('/api/login')
    .send({ name: 'Ada' });
  redis.heal();
  const cookie = String(login.headers['set-cookie']?.[0]);
  const me = async () =>
    (await request(late).get('/api/me').set('Cookie', cookie)).status;
  let status = await me();
  while (status === 503) status = await me(); // it connects again

  expect([refused.status, refused.headers['retry-after']]).toEqual([
    503,
    '1',
  ]);
  expect(status).toBe(200);
});

it.each(['0x7', '1e1', '+7', '7.0', '-1', '0', '2147483648', '%00'])(
  'refuses the id %s',
  async (id) => {
    const app = await service.addInstance();

    const { status } = await request(app).get(`/api/products/${id}`);

    expect(status).toBe(400);
  },
);

itWithSignals('ends soon although both services hang', async () => {
  const server = await startServer({
    entry: new URL('../src/server.ts', import.meta.url),
    env: {
      DATABASE_URL: database.url,
      DATABASE_SCHEMA: service.config.schema,
      REDIS_URL: redis.url,
      REDIS_PREFIX: service.config.keyPrefix,
    },
  });
  database.hang();
  redis.hang();
  const read = fetch(`${server.url}/api/products/1`);

  server.kill('SIGTERM');

  expect((await read).status).toBe(503);
  expect(await server.exited).toEqual({ code: 0, signal: null });
});
