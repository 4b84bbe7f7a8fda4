// A thread that counts in memory that it shares with others.

import { workerData } from 'node:worker_threads';
import type { CountingData } from './shared-memory.ts';

const { memory, counting, threads, times } = workerData as CountingData;
const numbers = new Int32Array(memory);
const [counter, arrivals] = [0, 1];
let meetings = 0;

for (let i = 0; i < times; i += 1) {
  if (counting === 'atomic') addInOneStep();
  else addInTwoSteps();
  meet();
}

/** What another thread writes between them is written over. */
function addInTwoSteps(): void {
  const before = numbers[counter] ?? 0;
  meet(); // Every thread has read, and none has written.
  numbers[counter] = before + 1;
}

function addInOneStep(): void {
  meet();
  Atomics.add(numbers, counter, 1);
}

/** Waits until every thread is here. */
function meet(): void {
  meetings += 1;
  const all = meetings * threads;
  let arrived = Atomics.add(numbers, arrivals, 1) + 1;
  if (arrived === all) Atomics.notify(numbers, arrivals);
  while (arrived < all) {
    Atomics.wait(numbers, arrivals, arrived);
    arrived = Atomics.load(numbers, arrivals);
  }
}
