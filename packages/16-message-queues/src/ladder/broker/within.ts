import { setTimeout as sleep } from 'node:timers/promises';

/** @throws when the promise has not settled in time. */
export async function within<T>(ms: number, promise: Promise<T>) {
  const timer = new AbortController();
  const late = sleep(ms, undefined, timer).then(() => {
    throw new Error(`no answer in ${ms} ms`);
  });
  return Promise.race([promise, late]).finally(() => timer.abort());
}
