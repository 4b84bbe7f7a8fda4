// Tasks that fail in every way. A module of their own: no client asks
// for them over HTTP.

import { spawnSync } from 'node:child_process';
import {
  isMainThread,
  parentPort,
  threadId,
} from 'node:worker_threads';
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
  /** Says when it begins and ends; needs its thread, but no core. */
  begin({ begun, ms }: { begun: SharedArrayBuffer; ms: number }) {
    const flag = new Int32Array(begun);
    Atomics.store(flag, 0, 1);
    Atomics.wait(flag, 0, 1, ms); // nobody else changes it
    Atomics.store(flag, 0, 2);
    return ms;
  },
  /** Waits until three run at once; notes how many did at most. */
  meet({ memory, ms }: { memory: SharedArrayBuffer; ms: number }) {
    const numbers = new Int32Array(memory);
    const [running, most] = [0, 1];
    const until = performance.now() + ms;
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
  /** Posts messages of its own, and answers then. */
  async postItself(answer: number) {
    const own = [null, 1, 'text', [], [0, 'done', 1], { result: 1 }];
    for (const message of own) parentPort?.postMessage(message);
    await new Promise((resolve) => setImmediate(resolve));
    return answer;
  },
  /** Too deep to be read where it arrives. */
  returnDeep() {
    let deep = {};
    for (let i = 0; i < 5000; i += 1) deep = { deep };
    return deep;
  },
  /** Answers, and leaves its thread in an endless loop. */
  leaveLoop({ begun }: { begun: SharedArrayBuffer }) {
    if (isMainThread) throw new Error('it would hang the process');
    setImmediate(() => {
      Atomics.store(new Int32Array(begun), 0, 1);
      for (;;);
    });
  },
  /** Waits in native code: such a thread cannot be ended. */
  waitInNative({ file }: { file: string }) {
    const code = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setTimeout(() => {}, 60000)`;
    spawnSync(process.execPath, ['-e', code]);
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
