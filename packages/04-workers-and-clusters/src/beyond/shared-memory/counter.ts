// A thread that counts in memory that it shares with others.

import { workerData } from 'node:worker_threads';
import type { CountingData } from './shared-memory.ts';

const { memory, counting, threads, times } = workerData as CountingData;
const numbers = new Int32Array(memory);
const [counter, ready] = [0, 1];

waitForAll();
for (let i = 0; i < times; i += 1) {
  if (counting === 'atomic') Atomics.add(numbers, counter, 1);
  else addOne();
}

/** Two steps: what another writes between them is written over. */
function addOne(): void {
  const before = numbers[counter] ?? 0;
  numbers[counter] = before + 1;
}

/** They start together, or the first is done before the second. */
function waitForAll(): void {
  const present = Atomics.add(numbers, ready, 1) + 1;
  if (present === threads) Atomics.notify(numbers, ready);
  for (;;) {
    const now = Atomics.load(numbers, ready);
    if (now === threads) return;
    Atomics.wait(numbers, ready, now, 100);
  }
}
