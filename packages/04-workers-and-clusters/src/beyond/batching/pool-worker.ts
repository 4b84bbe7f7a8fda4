// What runs the tasks: Node's worker, what it must know, and what it
// says.

import type { Transferable, Worker } from 'node:worker_threads';
import type { Claims } from './claims.ts';
import type {
  Answer,
  Answers,
  Assignment,
  ThreadData,
} from './messages.ts';
import { type OnUnsendable, Outbox } from './outbox.ts';
import type { PoolSettings } from './pool-options.ts';
import { startWorker } from '../../ladder/pool/start-worker.ts';

export interface PoolWorkerEvents {
  onAnswers(answers: Answer[]): void;
  onUnsendable: OnUnsendable;
  /** A message of it cannot be read. */
  onUnreadable(error: Error): void;
  onExit(cause: Error | string): void;
}

const entry = new URL('pool-thread.ts', import.meta.url);

export class PoolWorker {
  readonly #worker: Worker;
  readonly #outbox: Outbox;
  readonly #key = crypto.randomUUID();

  constructor(
    { tasks, maxHeapMb }: PoolSettings,
    { buffer: claims }: Claims,
    events: PoolWorkerEvents,
  ) {
    const key = this.#key;
    const workerData: ThreadData = { tasks: tasks.href, key, claims };
    const resourceLimits = maxHeapMb
      ? { maxOldGenerationSizeMb: maxHeapMb }
      : {};
    this.#worker = startWorker(entry, { workerData, resourceLimits });
    this.#outbox = new Outbox(this.#worker, events.onUnsendable);
    this.keepsAlive(false); // It has no task yet.
    this.#listen(events);
  }

  /** Only tasks keep the process alive, idle threads do not. */
  keepsAlive(isBusy: boolean): void {
    this.#worker[isBusy ? 'ref' : 'unref']();
  }

  send(assignment: Assignment, transfer?: Transferable[]): void {
    this.#outbox.add(assignment, transfer);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #listen(events: PoolWorkerEvents): void {
    let cause: Error | undefined;
    this.#worker.on('message', (message: Answers) => {
      // A task may post messages of its own: they do not have the key.
      if (!Array.isArray(message) || message[0] !== this.#key) return;
      events.onAnswers(message[1]);
    });
    this.#worker.on('messageerror', (error) => {
      cause = error;
      events.onUnreadable(error);
    });
    this.#worker.on('error', (error) => (cause = error));
    this.#worker.on('exit', (code) => {
      events.onExit(cause ?? `exit code ${code}`);
    });
  }
}
