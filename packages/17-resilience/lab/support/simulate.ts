// A minute of a service that is slow for three seconds: the rungs
// themselves, over a clock and a service that are simulated. So it is
// exact: the same figures each time, on any machine.

import type { Answer } from '../../src/ladder/client.ts';
import {
  createVirtualClock,
  type VirtualClock,
} from '../../test/support/virtual-clock.ts';
import { openRung } from './open-rung.ts';

const second = 1000;
/** It can answer 250 requests a second; users make 200 calls. */
const workMs = 4;
const everyMs = 5;
const [slowFrom, slowUntil] = [5 * second, 8 * second];

export interface Minute {
  calls: number;
  requests: number;
  /** Calls that were answered, for each second. */
  answered: number[];
  slowestMs: number;
}

/** @param maxQueue Beyond it, the service itself refuses. */
export async function simulate(
  rung: string,
  seconds: number,
  maxQueue = Infinity,
): Promise<Minute> {
  const clock = createVirtualClock();
  const { now, after } = clock;
  const service = createService(clock, maxQueue);
  const { send } = service;
  const own = { send, now, after, random: seeded(17) };
  const client = await openRung(rung, own);
  const answered = Array<number>(seconds).fill(0);
  const end = seconds * second;
  let [calls, slowestMs] = [0, 0];

  function call() {
    const began = now();
    calls += 1;
    const count = () => {
      const place = Math.floor(began / second);
      answered[place] = (answered[place] ?? 0) + 1;
      slowestMs = Math.max(slowestMs, now() - began);
    };
    client.request('/').then(count, () => {});
    if (began + everyMs < end) after(everyMs, call);
  }
  call();
  await clock.advance(end + 10 * second);
  return { calls, requests: service.requests(), answered, slowestMs };
}

interface Service {
  send: () => Promise<Answer>;
  requests: () => number;
}

function createService(clock: VirtualClock, maxQueue: number): Service {
  const waiting = new Set<() => void>();
  let requests = 0;

  /** Works even for callers that have gone: most services do. */
  function work() {
    const [first] = waiting;
    if (!first) return;
    const isSlow = clock.now() >= slowFrom && clock.now() < slowUntil;
    clock.after(isSlow ? 10 * workMs : workMs, () => {
      waiting.delete(first);
      first();
      work();
    });
  }

  return {
    requests: () => requests,
    send() {
      requests += 1;
      const isFull = waiting.size >= maxQueue;
      if (isFull) return Promise.resolve({ status: 503, body: '' });
      return new Promise((resolve) => {
        waiting.add(() => resolve({ status: 200, body: '' }));
        if (waiting.size === 1) work();
      });
    },
  };
}

/** Mulberry32, a small generator of random numbers. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
