// A thread that does all that one message asks of it, and says so.

import { parentPort } from 'node:worker_threads';
import { primes } from '../../src/app/tasks/primes.ts';
import type { Batch } from './batch.ts';

parentPort?.on('message', ({ tasks, below }: Batch) => {
  for (let i = 0; i < tasks; i += 1) primes({ below });
  parentPort?.postMessage('done');
});
