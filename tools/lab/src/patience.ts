// Bounds on waiting, for what must happen and for what must not.

import { setTimeout as sleep } from 'node:timers/promises';
import { scaled } from './slowness.ts';

/** Far above any honest answer; what takes longer does not answer. */
const patienceMs = scaled(2500);

/** @throws when `promise` has not settled in time. */
export async function patiently<T>(
  what: string,
  promise: Promise<T>,
): Promise<T> {
  const timer = new AbortController();
  const late = sleep(patienceMs, undefined, timer).then(() => {
    throw new Error(`${what}: no answer in ${patienceMs} ms`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}

/** Gives something that must not happen a fair chance to happen. */
export async function fairChance(unwanted: Promise<void>) {
  const timer = new AbortController();
  const over = sleep(scaled(150), undefined, timer).catch(() => {});
  await Promise.race([unwanted, over]).finally(() => timer.abort());
}

/** Asks until `isDone`, or until patience ends: the last answer. */
export async function askUntil<T>(
  ask: () => Promise<T>,
  isDone: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + patienceMs * 2;
  for (;;) {
    const answer = await ask();
    if (isDone(answer) || Date.now() > deadline) return answer;
    await sleep(20);
  }
}
