import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import { type FaultProxy, startFaultProxy } from '@under-load/services';
import { createCache } from '../../src/ladder/8-remembered.ts';
import {
  createTwoLevelCache,
  type TwoLevelCache,
} from '../../src/beyond/two-level/two-level-cache.ts';
import { openRedis } from '../support/open-redis.ts';
import { redisUrl } from '../support/services.ts';
import { Source } from '../support/source.ts';

let direct: ReturnType<typeof openRedis>;
let proxy: FaultProxy;
let one: TwoLevelCache;
let two: TwoLevelCache;

beforeEach(async () => {
  direct = openRedis();
  proxy = await startFaultProxy({ url: redisUrl });
  one = await open(redisUrl);
  two = await open(proxy.url);
});
afterEach(async () => {
  await one.close();
  await two.close();
  await proxy.close();
  await direct.close();
});

async function open(url: string): Promise<TwoLevelCache> {
  const { keyPrefix } = direct;
  const onError = () => {};
  const keep = { memorySeconds: 60 };
  const options = { redisUrl: url, keyPrefix, onError, ...keep };
  return createTwoLevelCache(await createCache(options), options);
}

it('answers a second read from memory', async () => {
  const source = new Source('value');

  await one.getOrLoad('key', source.load);
  const second = await one.getOrLoad('key', source.load);

  expect(second).toEqual({
    value: 'value',
    status: 'HIT',
    layer: 'memory',
  });
});

it('forgets at once what this process invalidates', async () => {
  const source = new Source('old');
  await one.getOrLoad('key', source.load);
  source.value = 'new';

  await one.invalidate('key');
  const { value } = await one.getOrLoad('key', source.load);

  expect(value).toBe('new');
});

it('forgets what another process invalidates', async () => {
  const source = new Source('old');
  await two.getOrLoad('key', source.load);
  source.value = 'new';

  await one.invalidate('key');
  const { value } = await askUntil(
    () => two.getOrLoad('key', source.load),
    ({ value }) => value === 'new',
  );

  expect(value).toBe('new');
});

it('does not keep a value that was invalidated while it was read', async () => {
  const source = new Source('old').hold();
  const slow = two.getOrLoad('key', source.load);
  await source.began(1);
  source.value = 'new';
  await two.invalidate('key');

  source.release();
  await slow;
  const { value } = await two.getOrLoad('key', source.load);

  expect(value).toBe('new');
});

it('keeps nothing in memory while it cannot hear the others', async () => {
  const source = new Source('old');
  await two.getOrLoad('key', source.load);

  proxy.cut();
  const during = await askUntil(
    () => two.getOrLoad('key', source.load),
    ({ layer }) => layer === undefined,
  );
  source.value = 'new';
  await one.invalidate('key');
  proxy.heal();
  const after = await askUntil(
    () => two.getOrLoad('key', source.load),
    ({ layer }) => layer === 'memory',
  );

  expect(during.status).toBe('BYPASS');
  expect(after).toMatchObject({ value: 'new', layer: 'memory' });
});

it.each(['oops', '{"a":1}', '[1]', 'null', '"key"', '\u0000'])(
  'forgets everything at the message %s, and goes on',
  async (garbage) => {
    const source = new Source('old');
    await one.getOrLoad('key', source.load);

    await direct.redis.publish(
      `${direct.keyPrefix}invalidated`,
      garbage,
    );

    const read = () => one.getOrLoad('key', source.load);
    const { layer } = await askUntil(
      read,
      (it) => it.layer !== 'memory',
    );
    expect(layer).toBeUndefined();
    expect((await read()).value).toBe('old');
  },
);

it('gives every reader a copy of its own', async () => {
  const source = new Source({ tags: ['a'] });
  const first = await one.getOrLoad('key', source.load);
  first.value.tags.push('b');
  const second = await one.getOrLoad('key', source.load);
  second.value.tags.push('c');

  const { value, layer } = await one.getOrLoad('key', source.load);

  expect(layer).toBe('memory');
  expect(value).toEqual({ tags: ['a'] });
});

it('keeps nothing in memory for longer than it is fresh', async () => {
  const source = new Source('value');
  const options = { ttlSeconds: 0.05 };
  await one.getOrLoad('key', source.load, options);

  const read = () => one.getOrLoad('key', source.load, options);
  const { layer } = await askUntil(read, (it) => it.layer !== 'memory');

  expect(layer).toBeUndefined(); // memory would keep it for a minute
});

it('keeps what Redis had for what is left of its lifetime', async () => {
  const source = new Source('value');
  const options = { ttlSeconds: 0.2 };
  const miss = await one.getOrLoad('key', source.load, options);
  const { freshUntil = 0 } = miss;
  await sleep(freshUntil - Date.now() - 50);

  const answers: { asked: number; layer?: string | undefined }[] = [];
  const read = async () => {
    const asked = Date.now();
    const found = await two.getOrLoad('key', source.load, options);
    answers.push({ asked, layer: found.layer });
    return found;
  };
  await askUntil(read, ({ status }) => status === 'STALE');
  const late = answers.filter(
    ({ asked, layer }) => layer === 'memory' && asked > freshUntil + 5,
  );

  expect(late).toEqual([]);
});
