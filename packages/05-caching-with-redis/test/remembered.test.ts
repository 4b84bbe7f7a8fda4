import { expect, it } from '@jest/globals';
import { createCache } from '../src/ladder/8-remembered.ts';
import { connectRedis } from '../src/ladder/redis-client.ts';
import { redisUrl } from './support/services.ts';

it('remembers the later of two invalidations, if only that failed', async () => {
  const replies: Reply[] = [];
  const options = { redisUrl, keyPrefix: 'test-05:', onError() {} };
  const cache = await createCache(options, async () => {
    const del = () => nextReply(replies);
    return Object.assign(await connectRedis(options), { del });
  });

  const first = cache.invalidate('key');
  const second = cache.invalidate('key');
  replies[0]?.resolve(1);
  await first;
  replies[1]?.reject(new Error('cut off'));
  await second;
  const { status } = await cache.getOrLoad('key', async () => 'new');

  expect(status).toBe('BYPASS');
  await cache.close();
});

interface Reply {
  resolve: (deleted: number) => void;
  reject: (error: Error) => void;
}

function nextReply(replies: Reply[]): Promise<number> {
  return new Promise((resolve, reject) => {
    replies.push({ resolve, reject });
  });
}
