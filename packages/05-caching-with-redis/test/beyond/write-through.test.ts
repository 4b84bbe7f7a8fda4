import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { createWriteThrough } from '../../src/beyond/write-through/write-through.ts';
import { openRedis } from '../support/open-redis.ts';

let direct: ReturnType<typeof openRedis>;

beforeEach(() => {
  direct = openRedis();
});
afterEach(() => direct.close());

it('has the value in the cache when the write returns', async () => {
  const { redis, keyPrefix } = direct;
  const writes = createWriteThrough(redis, 60);
  const key = `${keyPrefix}key`;

  const saved = { value: { price: 1 }, version: 1 };
  const written = await writes.write(key, async () => saved);

  expect(written).toEqual({ price: 1 });
  expect(await writes.read(key)).toEqual({ price: 1 });
  expect(await redis.ttl(key)).toBeGreaterThan(0);
});

it('keeps the newer of two writes that arrive in the wrong order', async () => {
  const { redis, keyPrefix } = direct;
  const writes = createWriteThrough(redis, 60);
  const key = `${keyPrefix}key`;

  await writes.write(key, async () => ({
    value: 'newer',
    version: 10,
  }));
  await writes.write(key, async () => ({ value: 'older', version: 9 }));

  expect(await writes.read(key)).toBe('newer');
});

it('caches nothing when the database refuses', async () => {
  const { redis, keyPrefix } = direct;
  const writes = createWriteThrough(redis, 60);
  const key = `${keyPrefix}key`;
  const refuse = async () => Promise.reject(new Error('refused'));

  await expect(writes.write(key, refuse)).rejects.toThrow('refused');

  expect(await writes.read(key)).toBeUndefined();
});

it('succeeds when the database has it and Redis is away', async () => {
  const away = new Redis('redis://127.0.0.1:1', {
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: () => null,
  });
  const writes = createWriteThrough(away, 60);

  const saved = { value: 'saved', version: 1 };
  const written = await writes.write('key', async () => saved);
  away.disconnect();

  expect(written).toBe('saved');
});
