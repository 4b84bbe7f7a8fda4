import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import {
  deleteKeys,
  type EmbeddedRedis,
  startEmbeddedRedis,
} from '../src/index.ts';

let server: EmbeddedRedis;
let redis: Redis;

beforeAll(async () => {
  server = await startEmbeddedRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

it('deletes every key of a prefix, and no other', async () => {
  const many = Array.from({ length: 2500 }, (_, i) => `mine:${i}`);
  const others = ['other:1', 'not-mine:1', '{other:1}:lease'];
  for (const key of [...many, '{mine:1}:lease', ...others]) {
    await redis.set(key, '1');
  }

  await deleteKeys(redis, 'mine:');

  const left = await redis.keys('*');
  expect(left.toSorted()).toEqual(others.toSorted());
});
