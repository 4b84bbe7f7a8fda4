// The pool's threads: as many as it may have, the dead replaced.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from './job.ts';
import type { PoolSettings } from './pool-options.ts';
import { Thread } from './thread.ts';
import type { Lost, ThreadEvents } from './thread-events.ts';

/** Longest wait for threads that were ended. */
const endMs = 2000;

export interface CrewEvents extends Omit<ThreadEvents, 'onExit'> {
  /** A thread has died: what it held and had not begun, in order. */
  onLeft(left: Job[], lost: Lost): void;
}

export class Crew {
  readonly #settings: PoolSettings;
  readonly #events: CrewEvents;
  readonly #threads = new Set<Thread>();
  #isEnding = false;

  constructor(settings: PoolSettings, events: CrewEvents) {
    this.#settings = settings;
    this.#events = events;
    for (let i = 0; i < settings.threads; i += 1) this.#start();
  }

  get size(): number {
    return this.#threads.size;
  }

  get busy(): number {
    return [...this.#threads].filter(({ isBusy }) => isBusy).length;
  }

  /** The thread with most room, if any has room at all. */
  roomiest(): Thread | undefined {
    if (this.size < this.#settings.threads) this.#start();
    let best: Thread | undefined;
    for (const thread of this.#threads) {
      if (thread.room > (best?.room ?? 0)) best = thread;
    }
    return best;
  }

  /** What its threads hold: settled tasks, too, until they say so. */
  jobs(): Job[] {
    return [...this.#threads].flatMap((thread) => thread.jobs());
  }

  abort(job: Job, reason: unknown): void {
    for (const thread of this.#threads) thread.abort(job, reason);
  }

  /** Ends a task that is late, and a thread that does nothing. */
  timeOut(job: Job): void {
    for (const thread of this.#threads) thread.timeOut(job);
  }

  /** A thread in native code may not end: it is left behind. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const ends = [...this.#threads].map((thread) => thread.end());
    const late = sleep(endMs, undefined, { ref: false });
    await Promise.race([Promise.all(ends), late]);
  }

  #start(): void {
    const thread = new Thread(this.#settings, {
      ...this.#events,
      onExit: (left, lost) => {
        this.#replace(thread);
        this.#events.onLeft(left, lost);
      },
    });
    this.#threads.add(thread);
  }

  #replace(thread: Thread): void {
    this.#threads.delete(thread);
    // One that never got ready, such as for a mistake in its tasks,
    // would die again and again: the next task asks for another.
    if (thread.wasReady && !this.#isEnding) this.#start();
  }
}
