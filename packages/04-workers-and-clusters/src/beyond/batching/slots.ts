// The places of a thread: a message names a task by its place, and so
// needs no id, and no search for one.

import type { Job } from './job.ts';

export class Slots {
  readonly size: number;
  readonly #jobs: (Job | undefined)[];
  readonly #free: number[];

  constructor(size: number) {
    this.size = size;
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
}
