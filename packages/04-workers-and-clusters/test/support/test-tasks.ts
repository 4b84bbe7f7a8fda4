// Tasks that fail in every way. A module of their own: no client asks
// for them over HTTP.

import { isMainThread, threadId } from 'node:worker_threads';
import { move } from '../../src/beyond/batching/move.ts';
import { tasks as lessonTasks } from '../../src/app/tasks.ts';

class StockError extends TypeError {
  override readonly name = 'StockError';
  readonly code = 'OUT_OF_STOCK';
  readonly left = { apples: 0 };
}

export const tasks = {
  ...lessonTasks,
  /** Which thread runs this. */
  whichThread: () => threadId,
  /** Throws an error that has all that an error can have. */
  throwStockError() {
    const cause = new RangeError('the shelf is empty');
    throw new StockError('no apples', { cause });
  },
  throwString() {
    throw 'just a string';
  },
  async rejectLater() {
    await new Promise((resolve) => setImmediate(resolve));
    throw new SyntaxError('later');
  },
  /** An error outside of any task's call. */
  async crashLater() {
    setImmediate(() => {
      throw new Error('uncaught');
    });
    await new Promise(() => {});
  },
  exit({ code }: { code: number }) {
    process.exit(code);
  },
  /** Says that it has begun, and keeps its thread, but no core. */
  begin({ begun, ms }: { begun: SharedArrayBuffer; ms: number }) {
    const flag = new Int32Array(begun);
    Atomics.store(flag, 0, 1);
    Atomics.wait(flag, 0, 1, ms); // it never changes again
    return ms;
  },
  /** Waits until three run at once; notes how many did at most. */
  meet({ memory }: { memory: SharedArrayBuffer }) {
    const numbers = new Int32Array(memory);
    const [running, most] = [0, 1];
    const until = performance.now() + 250;
    const now = Atomics.add(numbers, running, 1) + 1;
    if (now > Atomics.load(numbers, most)) {
      Atomics.store(numbers, most, now);
    }
    Atomics.notify(numbers, running);
    for (let seen = now; seen < 3;) {
      const leftMs = until - performance.now();
      if (leftMs <= 0) break;
      Atomics.wait(numbers, running, seen, leftMs);
      seen = Atomics.load(numbers, running);
    }
    Atomics.sub(numbers, running, 1);
  },
  /** Keeps its thread until the gate opens. */
  hold({ gate }: { gate: SharedArrayBuffer }) {
    return Atomics.wait(new Int32Array(gate), 0, 0);
  },
  hang() {
    if (isMainThread) throw new Error('it would hang the process');
    for (;;);
  },
  neverSettles: () => new Promise(() => {}),
  /** Takes all the memory that it gets. */
  fillHeap() {
    const kept: number[][] = [];
    for (;;) kept.push(new Array<number>(10_000).fill(kept.length));
  },
  returnFunction: () => () => {},
  /** Says how much arrived, and moves it back. */
  bounce(bytes: Uint8Array<ArrayBuffer>) {
    return move(bytes, [bytes.buffer]);
  },
};
