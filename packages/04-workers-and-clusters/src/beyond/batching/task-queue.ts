// The tasks that wait, first in, first out. A linked list, since an
// aborted task leaves from the middle, and none but it shall be touched.
//
//   first <-> job <-> job <-> last

import type { Job } from './job.ts';

export class TaskQueue {
  size = 0;
  #first: Job | undefined;
  #last: Job | undefined;

  push(job: Job): void {
    job.previous = this.#last;
    job.next = undefined;
    if (this.#last) this.#last.next = job;
    else this.#first = job;
    this.#last = job;
    this.size += 1;
  }

  /** To the front: it has waited before. */
  unshift(job: Job): void {
    job.previous = undefined;
    job.next = this.#first;
    if (this.#first) this.#first.previous = job;
    else this.#last = job;
    this.#first = job;
    this.size += 1;
  }

  shift(): Job | undefined {
    const job = this.#first;
    if (job) this.remove(job);
    return job;
  }

  *jobs(): Generator<Job, void, void> {
    for (let job = this.#first; job; job = job.next) yield job;
  }

  /** @returns Whether it waited here. */
  remove(job: Job): boolean {
    if (!job.previous && this.#first !== job) return false;
    if (job.previous) job.previous.next = job.next;
    else this.#first = job.next;
    if (job.next) job.next.previous = job.previous;
    else this.#last = job.previous;
    job.previous = undefined;
    job.next = undefined;
    this.size -= 1;
    return true;
  }
}
