// Shows that threads lose counts: `+= 1` is a read and a write, and
// `Atomics.add` is one step. By chance it happens now and then; here
// the threads meet before each write, so it happens each time.

import { once } from 'node:events';
import { startWorker } from '../../ladder/pool/start-worker.ts';

export type Counting = 'plain' | 'atomic';

export interface CountOptions {
  counting: Counting;
  /** @default 2 */
  threads?: number;
  /** Additions of each thread. @default 1000 */
  times?: number;
}

export interface Counted {
  expected: number;
  counted: number;
  /** Additions that another thread overwrote. */
  lost: number;
}

/** What a counting thread is given. */
export interface CountingData {
  /** First the counter, then how often a thread came to meet. */
  memory: SharedArrayBuffer;
  counting: Counting;
  threads: number;
  times: number;
}

const entry = new URL('counter.ts', import.meta.url);

/** @throws What a thread throws. */
export async function countTogether({
  counting,
  threads = 2,
  times = 1000,
}: CountOptions): Promise<Counted> {
  const memory = new SharedArrayBuffer(
    2 * Int32Array.BYTES_PER_ELEMENT,
  );
  const data: CountingData = { memory, counting, threads, times };
  const exits = Array.from({ length: threads }, async () => {
    const worker = startWorker(entry, { workerData: data });
    await once(worker, 'exit');
  });
  await Promise.all(exits);
  const counted = new Int32Array(memory)[0] ?? 0;
  const expected = threads * times;
  return { expected, counted, lost: expected - counted };
}
