// The places of a thread: a message names a task by its place, and so
// needs no id, and no search for one.

import { Claims } from './claims.ts';
import type { Job } from './job.ts';

/** Longest from the thread's start until it has loaded its tasks. */
const loadMs = 10_000;

export class Slots {
  readonly claims: Claims;
  readonly size: number;
  readonly #jobs: (Job | undefined)[];
  readonly #free: number[];
  readonly #openedAtMs = performance.now();

  constructor(size: number) {
    this.size = size;
    this.claims = Claims.forSlots(size);
    this.#jobs = new Array<Job | undefined>(size).fill(undefined);
    this.#free = [...this.#jobs.keys()].reverse();
  }

  get free(): number {
    return this.#free.length;
  }

  get isEmpty(): boolean {
    return this.free === this.size;
  }

  take(job: Job): number {
    const slot = this.#free.pop();
    if (slot === undefined) throw new RangeError('no slot is free');
    this.#jobs[slot] = job;
    job.slot = slot;
    this.claims.post(slot);
    return slot;
  }

  release(slot: number): Job | undefined {
    const job = this.#jobs[slot];
    if (!job) return undefined;
    this.#jobs[slot] = undefined;
    this.#free.push(slot);
    return job;
  }

  has(job: Job): boolean {
    return this.#jobs[job.slot] === job;
  }

  jobs(): Job[] {
    return this.#jobs.filter((job) => job !== undefined);
  }

  /** Its result was sent, and has not arrived: if it is only one. */
  theOneThatEnded(): Job | undefined {
    const has = ({ slot }: Job) => this.claims.hasEnded(slot);
    const [job, ...others] = this.jobs().filter(has);
    return others.length === 0 ? job : undefined;
  }

  /** The thread loads for too long, or runs none of its tasks. */
  get isDeaf(): boolean {
    const ageMs = performance.now() - this.#openedAtMs;
    if (!this.claims.isReady) return ageMs > loadMs;
    return !this.jobs().some(({ slot }) => this.claims.isRunning(slot));
  }
}
