// Aborts a retry during its wait, which would be 5 seconds. The process
// ends at once, unless the timer keeps it alive.

import { retry } from '../../src/app/retry.ts';

const leaving = new AbortController();
let calls = 0;

async function fail(): Promise<never> {
  calls += 1;
  setImmediate(() => leaving.abort());
  throw new Error('boom');
}

Math.random = () => 50; // times 100 ms
try {
  await retry(fail, { attempts: 5, signal: leaving.signal });
} catch (error) {
  console.log((error as Error).name, calls);
}
