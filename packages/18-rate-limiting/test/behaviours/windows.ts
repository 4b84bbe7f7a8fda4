// When a client is let in again: neither early nor late.

import { equal } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Behaviour, scaled } from '@under-load/lab';
import type { LimiterFixture } from '../support/limiter-fixture.ts';
import type { RemoteLimiter } from '../support/taker.ts';

const windowMs = 100 + scaled(100);

/** A limiter that refuses nobody must not be asked for ever. */
async function untilRefused(limiter: RemoteLimiter) {
  for (let times = 0; times < 50; times += 1) {
    const verdict = await limiter.take('ada');
    if (!verdict.allowed) return verdict;
  }
  throw new Error('50 of a limit of 2 were let in');
}

export const windows: Behaviour<LimiterFixture>[] = [
  {
    name: 'a client that waits for `retryAfterMs` is let in, and no sooner',
    async prove({ openTwo }) {
      const limits = { limit: 2, windowMs: windowMs / 2 };
      const [one, other] = await openTwo(limits);
      const promised: number[] = [];

      await untilRefused(one);
      for (;;) {
        const asked = performance.now();
        const { allowed, retryAfterMs } = await one.take('ada');
        if (allowed) break;
        promised.push(asked + retryAfterMs);
        await sleep(5);
      }
      const late = Math.max(...promised) - performance.now();
      const full = await untilRefused(one);
      await sleep(full.retryAfterMs + 2); // a timer may be early
      const last = await one.take('ada');

      if (late > 2) throw new Error(`let in ${late} ms before it said`);
      equal(last.allowed, true, 'it waited, and was refused');
      equal((await other.take('bob')).retryAfterMs, 0);
    },
  },
  {
    name: 'clocks that are an hour apart change nothing',
    async prove({ openTwo, second }) {
      const [one, other] = await openTwo({ limit: 3 });
      await second.shiftClock(3_600_000);

      const passed = await one.takeInTurn('ada', 3);
      const ahead = await other.takeInTurn('ada', 3);

      equal(passed + ahead, 3, `${passed} and ${ahead} of 3 passed`);
    },
  },
  {
    name: 'never more than the limit in any window, at a border too',
    async prove({ openTwo }) {
      const [one, other] = await openTwo({ limit: 10, windowMs });
      for (let client = 1; ; client += 1) {
        const key = `client ${client}`;
        // A window of the clock begins; so does one of the client.
        const begins = windowMs - (Date.now() % windowMs);
        const border = Date.now() + begins + windowMs;
        await sleep(begins + 5);
        await one.take(key);
        await sleep(windowMs * 0.6);

        const began = performance.now();
        const before = await one.takeAtOnce(key, 20);
        const isBefore = Date.now() < border;
        await sleep(windowMs / 2);
        const after = await other.takeAtOnce(key, 20);
        const tookMs = performance.now() - began;

        const passed = before + after;
        const seen = `${passed} passed in ${tookMs} ms`;
        const isInOne = tookMs < windowMs;
        if (passed > 10 && isInOne) throw new Error(seen);
        // Which was first has left the window, and nothing else.
        if (passed < 10) throw new Error(seen);
        if (isBefore && isInOne) return; // else it came too late
      }
    },
  },
];
