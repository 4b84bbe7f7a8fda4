// How many threads a process has that it started from here on.

import { once } from 'node:events';
import { startWorker } from '../../src/ladder/pool/start-worker.ts';

const empty = new URL('empty-thread.ts', import.meta.url);

export async function countThreads(): Promise<() => number> {
  // With the first loader of a thread, newer versions of Node start a
  // thread of their own, which stays: that one does not count.
  await once(startWorker(empty), 'exit');
  let threads = 0;
  process.on('worker', (worker) => {
    threads += 1;
    worker.once('exit', () => (threads -= 1));
  });
  return () => threads;
}
