import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { askUntil, patiently } from '@under-load/lab';
import { startFaultProxy } from '@under-load/services';
import { createCache } from '../src/ladder/8-remembered.ts';
import { connectRedis } from '../src/ladder/redis-client.ts';
import { openRedis } from './support/open-redis.ts';
import { startReplica } from './support/replica.ts';
import { redisUrl } from './support/services.ts';
import { Source } from './support/source.ts';

let direct: ReturnType<typeof openRedis>;
let keyPrefix: string;
const onError = () => {};

beforeEach(() => {
  direct = openRedis();
  keyPrefix = direct.keyPrefix;
});
afterEach(() => direct.close());

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

it('loads a list, and takes a lease that would never end', async () => {
  const { redis } = direct;
  await redis.lpush(`${keyPrefix}list`, 'a');
  await redis.set(`${keyPrefix}leased:lease`, 'for ever');
  const cache = await createCache({ redisUrl, keyPrefix, onError });

  for (const key of ['list', 'leased']) {
    const read = () => cache.getOrLoad(key, async () => 'value');
    const first = await patiently(key, read());
    const second = await patiently(key, read());

    expect([first.value, second.status]).toEqual(['value', 'HIT']);
  }
  await cache.close();
});

it('leaves a load that hangs to others', async () => {
  const options = { redisUrl, keyPrefix, onError };
  const hanging = await createCache({ ...options, leaseMs: 20 });
  const other = await createCache(options);
  const lost = new Source('lost').hold();
  const never = hanging.getOrLoad('key', lost.load);
  await lost.began(1);

  const read = other.getOrLoad('key', async () => 'value');
  const { value } = await patiently('another reader', read);

  expect(value).toBe('value');
  lost.release();
  await never;
  await Promise.all([hanging.close(), other.close()]);
});

it.each([
  ['a bigint', 1n, {}],
  ['undefined', undefined, {}],
  ['no lifetime', 1, { ttlSeconds: 0 }],
  ['a lifetime of NaN', 1, { ttlSeconds: Number.NaN }],
])(
  'reports %s, and keeps nobody waiting',
  async (_, value, lifetime) => {
    const load = async (): Promise<unknown> => value;
    const options = { redisUrl, keyPrefix, onError, leaseMs: 60_000 };
    const cache = await createCache(options);

    const refused = cache.getOrLoad('key', load, lifetime);
    await expect(refused).rejects.toThrow(TypeError);
    const read = cache.getOrLoad('key', async () => 'value');
    const { status } = await patiently('a later reader', read);

    expect(status).toBe('MISS');
    await cache.close();
  },
);

it('finds the primary again after a failover, and then forgets', async () => {
  const proxy = await startReplica(redisUrl);
  const options = { keyPrefix, onError };
  const cache = await createCache({ ...options, redisUrl: proxy.url });
  const other = await createCache({ ...options, redisUrl });
  const source = new Source('old');
  await other.getOrLoad('key', source.load);
  source.value = 'new';

  await cache.invalidate('key'); // refused: READONLY
  const own = await cache.getOrLoad('key', source.load);
  const before = await other.getOrLoad('key', source.load);
  proxy.failOver();
  const after = await askUntil(
    () => other.getOrLoad('key', source.load),
    ({ value }) => value === 'new',
  );

  expect(own).toEqual({ value: 'new', status: 'BYPASS' });
  expect(before.value).toBe('old');
  expect(after.value).toBe('new');
  await Promise.all([cache.close(), other.close()]);
  await proxy.close();
});

it('bounds an old value by its lifetime while Redis refuses writes', async () => {
  const proxy = await startReplica(redisUrl);
  const options = { keyPrefix, onError };
  const cache = await createCache({ ...options, redisUrl: proxy.url });
  const other = await createCache({ ...options, redisUrl });
  const source = new Source('old');
  const lifetime = { ttlSeconds: 0.2, staleSeconds: 0 };
  const read = () => other.getOrLoad('key', source.load, lifetime);
  await read();
  source.value = 'new';

  await cache.invalidate('key'); // it stays refused
  const { value } = await askUntil(read, (it) => it.value === 'new');

  expect(value).toBe('new');
  await Promise.all([cache.close(), other.close()]);
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
