// Aborts a retry that would wait for a minute. Ends at once, unless
// its timer keeps the process alive.

import { retry } from '../../src/retry.ts';

const leaving = new AbortController();
let calls = 0;

async function fail(): Promise<never> {
  calls += 1;
  setImmediate(() => leaving.abort());
  throw new Error('boom');
}

try {
  await retry(fail, {
    signal: leaving.signal,
    baseMs: 60_000,
    maxMs: 60_000,
    random: () => 1,
  });
} catch (error) {
  console.log((error as Error).name, calls);
}
