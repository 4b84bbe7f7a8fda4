import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import {
  type EmbeddedRedis,
  type FaultProxy,
  startEmbeddedRedis,
  startFaultProxy,
} from '../src/index.ts';

let server: EmbeddedRedis;
let proxy: FaultProxy;
let redis: Redis;

beforeEach(async () => {
  server = await startEmbeddedRedis();
  proxy = await startFaultProxy(server);
  redis = new Redis(proxy.url, {
    retryStrategy: () => 10,
    disconnectTimeout: 0,
  });
  redis.on('error', () => undefined);
  await redis.set('key', 'value');
});

afterEach(async () => {
  redis.disconnect();
  await proxy.close();
  await server.stop();
});

it('lets a client come back after a cut', async () => {
  const closed = new Promise((closed) => redis.once('close', closed));
  proxy.cut();
  await closed;

  const reply = redis.get('key');
  proxy.heal();

  expect(await reply).toBe('value');
});

it('lets a client run into its own timeout', async () => {
  // Not before it is connected: that may take longer.
  redis.options.commandTimeout = 20;

  proxy.hang();
  const reply = redis.get('key');

  await expect(reply).rejects.toThrow('Command timed out');
});

it('delivers a held reply after it heals', async () => {
  proxy.hang();
  const reply = redis.get('key');

  proxy.heal();

  expect(await reply).toBe('value');
});

it('slows replies down, in order', async () => {
  proxy.slow(20);

  const replies = await Promise.all([
    redis.incr('count'),
    redis.incr('count'),
    redis.get('key'),
  ]);

  expect(replies).toEqual([1, 2, 'value']);
});
