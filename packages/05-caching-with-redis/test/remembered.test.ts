import { expect, it } from '@jest/globals';
import { startFaultProxy } from '@under-load/services';
import { createCache } from '../src/ladder/8-remembered.ts';
import { connectRedis } from '../src/ladder/redis-client.ts';
import { redisUrl } from './support/services.ts';
import { Source } from './support/source.ts';

const keyPrefix = 'test-05:';
const onError = () => {};

it('remembers the later of two invalidations, if only that failed', async () => {
  const replies: Reply[] = [];
  const options = { redisUrl, keyPrefix, onError };
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

it('joins no load from before an update, while Redis is down', async () => {
  const proxy = await startFaultProxy({ url: redisUrl });
  const options = { redisUrl: proxy.url, keyPrefix, onError };
  const cache = await createCache(options);
  const source = new Source('old').hold();
  proxy.cut();

  const slow = cache.getOrLoad('key', source.load);
  await source.began(1);
  source.value = 'new';
  await cache.invalidate('key');
  const later = cache.getOrLoad('key', source.load);
  await source.began(2);
  source.release();

  expect((await slow).value).toBe('old');
  expect((await later).value).toBe('new');
  await cache.close();
  await proxy.close();
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
