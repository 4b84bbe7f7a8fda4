// Two processes with one rung, and one Redis.

import { randomUUID } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { scaled } from '@under-load/lab';
import {
  deleteKeys,
  type FaultProxy,
  startFaultProxy,
} from '@under-load/services';
import { Redis } from 'ioredis';
import type { LimiterOptions } from '../../src/ladder/limiter.ts';
import { startHeldProxy } from './held-proxy.ts';
import { redisUrl } from './services.ts';
import { type RemoteLimiter, Taker } from './taker.ts';

export interface LimiterFixture {
  /** One in each process; the first reaches Redis by the proxy. */
  openTwo: (
    options: Options,
  ) => Promise<[RemoteLimiter, RemoteLimiter]>;
  /** One in a process that can be killed; see `startHeldProxy`. */
  openDoomed: (options: Options) => Promise<{
    limiter: RemoteLimiter;
    held: Promise<void>;
    kill: () => Promise<void>;
  }>;
  proxy: FaultProxy;
  /** The second process. */
  second: Taker;
  /** All keys in Redis that the limiters have made. */
  keys: () => Promise<string[]>;
  redis: Redis;
}

type Options = Pick<LimiterOptions, 'limit'> & Partial<LimiterOptions>;

let takers: [Taker, Taker] | undefined;

/** The processes serve all tests of a file. */
export function limiterFixtures() {
  afterAll(async () => {
    await Promise.all((takers ?? []).map((taker) => taker.kill()));
    takers = undefined;
  });
  return openLimiterFixture;
}

async function openLimiterFixture(rung: URL) {
  takers ??= [new Taker(), new Taker()];
  const [first, second] = takers;
  const redis = new Redis(redisUrl);
  const proxy = await startFaultProxy({ url: redisUrl });
  const prefix = `test-18:${randomUUID()}:`;
  const base = {
    redisUrl,
    prefix,
    windowMs: 600_000,
    timeoutMs: scaled(250),
  };
  const opened: RemoteLimiter[] = [];
  async function openIn(taker: Taker, options: Options) {
    const limiter = await taker.open(rung, { ...base, ...options });
    if (takers?.includes(taker)) opened.push(limiter);
    return limiter;
  }
  const kills: (() => Promise<void>)[] = [];
  async function openDoomed(options: Options) {
    const held = await startHeldProxy(redisUrl);
    const taker = new Taker();
    const kill = async () => {
      await taker.kill();
      await held.close();
    };
    kills.push(kill);
    const all = { redisUrl: held.url, ...options };
    const limiter = await openIn(taker, all);
    return { limiter, held: held.held, kill };
  }
  const fixture: LimiterFixture = {
    openDoomed,
    openTwo: async (options) => [
      await openIn(first, { redisUrl: proxy.url, ...options }),
      await openIn(second, options),
    ],
    proxy,
    second,
    keys: () => redis.keys(`${prefix}*`),
    redis,
  };
  return {
    ...fixture,
    async close() {
      proxy.heal();
      try {
        await Promise.all(kills.map((kill) => kill()));
        await second.shiftClock(0);
        await Promise.all(opened.map((limiter) => limiter.close()));
        await deleteKeys(redis, prefix);
      } finally {
        await proxy.close();
        redis.disconnect();
      }
    },
  };
}
