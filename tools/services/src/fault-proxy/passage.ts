// What every byte goes through: nothing, a delay, or a closed gate.

import { setMaxListeners } from 'node:events';
import {
  pipeline,
  type Readable,
  Transform,
  type Writable,
} from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

interface Stamped {
  chunk: Buffer;
  arrivedMs: number;
}

/** How many may wait, a way; the rest waits with its sender. */
const maxChunks = 64;
/** The longest that a timer can wait. */
const maxTimerMs = 2 ** 31 - 1;

/** One for a proxy: all its connections suffer alike. */
export class Passage {
  #delayMs = 0;
  #change = newChange();

  /** Infinity closes the gate. What is on its way obeys, too. */
  setDelay(delayMs: number): void {
    this.#delayMs = delayMs;
    this.#change.abort();
    this.#change = newChange();
  }

  /**
   * Carries bytes, and the end of them, one way. An error of either
   * side destroys both.
   */
  carry(from: Readable, to: Writable): void {
    const held = this.#hold();
    pipeline(from, stamp(), held, to, () => undefined);
  }

  /**
   * A chunk's delay counts from its arrival: ten chunks that arrive
   * together leave together.
   */
  #hold(): Transform {
    return new Transform({
      writableObjectMode: true,
      transform: ({ chunk, arrivedMs }: Stamped, _, done) => {
        void this.#open(arrivedMs).then(() => done(null, chunk));
      },
      flush: (done) => {
        void this.#open(performance.now()).then(() => done());
      },
    });
  }

  async #open(arrivedMs: number): Promise<void> {
    for (;;) {
      const dueMs = arrivedMs + this.#delayMs;
      const waitMs = Math.min(dueMs - performance.now(), maxTimerMs);
      if (waitMs <= 0) return;
      const { signal } = this.#change;
      // A change wakes us, and we look again.
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

function stamp(): Transform {
  return new Transform({
    readableObjectMode: true,
    readableHighWaterMark: maxChunks,
    transform: (chunk: Buffer, _, done) =>
      done(null, { chunk, arrivedMs: performance.now() }),
  });
}

/** Every chunk under way listens to it: there is no "too many". */
function newChange(): AbortController {
  const change = new AbortController();
  setMaxListeners(0, change.signal);
  return change;
}
