import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type FaultProxy, startFaultProxy } from '@under-load/services';
import type { Cache } from '../../src/ladder/cache.ts';
import { createCache } from '../../src/ladder/8-remembered.ts';
import {
  createTags,
  type TaggedCache,
} from '../../src/beyond/tags/tags.ts';
import { openRedis } from '../support/open-redis.ts';
import { redisUrl } from '../support/services.ts';
import { Source } from '../support/source.ts';

let direct: ReturnType<typeof openRedis>;
let proxy: FaultProxy;
let cache: Cache;
let tags: TaggedCache;

beforeEach(async () => {
  direct = openRedis();
  proxy = await startFaultProxy({ url: redisUrl });
  const { keyPrefix } = direct;
  cache = await createCache({
    redisUrl: proxy.url,
    keyPrefix,
    onError() {},
  });
  tags = createTags(cache);
});
afterEach(async () => {
  await cache.close();
  await proxy.close();
  await direct.close();
});

it('invalidates every key of a tag, and no other', async () => {
  const red = new Source('old');
  const blue = new Source('old');
  const readAll = () =>
    Promise.all([
      tags.getOrLoadTagged(['red'], 'a', red.load),
      tags.getOrLoadTagged(['red', 'blue'], 'b', red.load),
      tags.getOrLoadTagged(['blue'], 'c', blue.load),
    ]);
  await readAll();
  red.value = 'new';
  blue.value = 'new';

  await tags.invalidateTag('red');

  const values = (await readAll()).map(({ value }) => value);
  expect(values).toEqual(['new', 'new', 'old']);
});

it('answers a second read from the cache', async () => {
  const source = new Source('value');

  await tags.getOrLoadTagged(['tag'], 'key', source.load);
  const second = await tags.getOrLoadTagged(
    ['tag'],
    'key',
    source.load,
  );

  expect(second.status).toBe('HIT');
  expect(source.loads).toBe(1);
});

it('does not keep what was loaded before the tag was invalidated', async () => {
  const source = new Source('old').hold();
  const slow = tags.getOrLoadTagged(['tag'], 'key', source.load);
  await source.began(1);
  source.value = 'new';

  await tags.invalidateTag('tag');
  source.release();
  await slow;

  const read = await tags.getOrLoadTagged(['tag'], 'key', source.load);
  expect(read.value).toBe('new');
});

it('loads when the versions of its tags cannot be known', async () => {
  const source = new Source('old');
  await tags.getOrLoadTagged(['tag'], 'key', source.load);
  source.value = 'new';

  proxy.cut();
  const read = await tags.getOrLoadTagged(['tag'], 'key', source.load);

  expect(read).toEqual({ value: 'new', status: 'BYPASS' });
});
