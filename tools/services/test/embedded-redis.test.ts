import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startEmbeddedRedis } from '../src/index.ts';
import { bootValkey, type Valkey } from '../src/redis/valkey.ts';
import { isListening } from './support/processes.ts';

// The next cron tick is weeks away: a reply that waited for it, as
// they do in the package, would let a test time out.
const neverMs = 2 ** 31 - 1;

let valkey: Valkey;
let clients: Redis[];

beforeEach(async () => {
  valkey = await bootValkey(neverMs);
  clients = [];
});

afterEach(async () => {
  for (const redis of clients) redis.disconnect();
  await valkey.stop();
});

it('replies to one request after the other', async () => {
  const redis = client();
  await redis.set('key', 'value');

  for (let n = 0; n < 50; n++) {
    expect(await redis.get('key')).toBe('value');
  }
});

it('takes in and gives back what fills many packets', async () => {
  const redis = client();
  const big = 'x'.repeat(5_000_000);

  await redis.set('big', big);

  expect(await redis.get('big')).toBe(big);
});

it('answers ten thousand requests at once, in order', async () => {
  const redis = client();
  const numbers = Array.from({ length: 10_000 }, (_, n) => n + 1);

  const replies = await Promise.all(
    numbers.map(() => redis.incr('count')),
  );

  expect(replies).toEqual(numbers);
});

it('runs Lua, and reports its errors', async () => {
  const redis = client();

  const sum = await redis.eval('return ARGV[1] + ARGV[2]', 0, 2, 3);

  expect(sum).toBe(5);
  await expect(redis.eval('return nothing()', 0)).rejects.toThrow(
    'nonexistent global variable',
  );
});

it('publishes to subscribers', async () => {
  const [publisher, subscriber] = [client(), client()];
  await subscriber.subscribe('news');
  const message = once(subscriber, 'message');

  const receivers = await publisher.publish('news', 'hello');

  expect(receivers).toBe(1);
  expect(await message).toEqual(['news', 'hello']);
});

it('wakes a client that a command blocks', async () => {
  const [worker, producer] = [client(), client()];
  const job = worker.blpop('jobs', 0);
  await blocked(producer);

  await producer.rpush('jobs', 'first');

  expect(await job).toEqual(['jobs', 'first']);
});

it('serves a hundred connections', async () => {
  const hundred = Array.from({ length: 100 }, client);

  const replies = await Promise.all(
    hundred.map((redis) => redis.incr('count')),
  );

  expect(Math.max(...replies)).toBe(100);
});

it('survives a client that breaks off in mid-command', async () => {
  const socket = connect(valkey.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('*2\r\n$3\r\nGET\r\n$3\r\nke');
  socket.resetAndDestroy();

  expect(await client().ping()).toBe('PONG');
});

it('ends when a client says SHUTDOWN', async () => {
  const redis = client();
  const ended = new Promise((ended) => redis.once('close', ended));
  await redis.ping();

  redis.shutdown('NOSAVE').catch(() => undefined);

  await ended;
  expect(await isListening(urlOf(valkey))).toBe(false);
});

it('drops its clients and frees its port when it stops', async () => {
  const redis = await startEmbeddedRedis();
  const socket = connect(redis.port, '127.0.0.1');
  await once(socket, 'connect');
  const closed = once(socket, 'close');

  await redis.stop();

  await closed;
  expect(await isListening(redis.url)).toBe(false);
});

it('keeps time: a blocking command gives up', async () => {
  const own = await startEmbeddedRedis();
  const redis = new Redis(own.url);

  expect(await redis.blpop('jobs', 0.01)).toBeNull();

  redis.disconnect();
  await own.stop();
});

function client(): Redis {
  const redis = new Redis(valkey.port, {
    retryStrategy: () => null,
    disconnectTimeout: 0,
  });
  clients.push(redis);
  return redis;
}

function urlOf({ port }: Valkey): string {
  return `redis://127.0.0.1:${port}`;
}

async function blocked(redis: Redis): Promise<void> {
  for (;;) {
    const info = await redis.info('clients');
    if (info.includes('blocked_clients:1')) return;
  }
}
