// A steady load of requests, one after the other on each line, until
// one of them fails.

import { setTimeout as sleep } from 'node:timers/promises';
import { patiently } from '@under-load/lab';
import type { Asker } from './ask.ts';
import type { RunningCluster } from './running-cluster.ts';

export class SteadyLoad {
  readonly failures: string[] = [];
  /** The process that gave each answer, in order. */
  readonly answeredBy: number[] = [];
  /** Resolves after `end`, when each request is answered. */
  readonly ended: Promise<unknown>;
  #hasEnded = false;

  /** Half of the lines keep their connection alive. */
  constructor(running: RunningCluster, lines: number) {
    this.ended = Promise.all(
      Array.from({ length: lines }, (_, i) =>
        this.#askOn(running.asker(i % 2 === 0)),
      ),
    );
  }

  /** Resolves when `isDone`, or at the first failure. */
  async until(isDone: () => boolean): Promise<void> {
    while (this.failures.length === 0 && !isDone()) await sleep(5);
  }

  /** The processes that give the next answers, until one fails. */
  async next(count: number): Promise<number[]> {
    const begin = this.answeredBy.length;
    const end = begin + count;
    await this.until(() => this.answeredBy.length >= end);
    return this.answeredBy.slice(begin);
  }

  end(): void {
    this.#hasEnded = true;
  }

  async #askOn(asker: Asker): Promise<void> {
    while (!this.#hasEnded) {
      try {
        const answer = patiently('a request', asker.ask());
        this.answeredBy.push(await answer);
      } catch (error) {
        this.failures.push(String(error));
        this.#hasEnded = true;
      }
    }
  }
}
