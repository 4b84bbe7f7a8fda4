// One worker, as its supervisor sees it.

import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Supervision } from '../cluster.ts';
import { Heartbeat } from './heartbeat.ts';
import {
  type FromWorker,
  portVariable,
  type ToWorker,
} from './messages.ts';

export class WorkerHandle {
  /** @throws Error when it ends before it listens. */
  readonly listening: Promise<void>;
  /** Resolves to why, such as `SIGKILL`, `code 1`, `no heartbeat`. */
  readonly exited: Promise<string>;
  /** It was told to go: its end is no accident. */
  isLeaving = false;
  readonly #worker: Worker;
  readonly #startedAt = Date.now();
  readonly #supervision: Supervision;
  /** Kills it, if what it should do takes too long. */
  #deadline: NodeJS.Timeout | undefined;
  #killedFor: string | undefined;
  #isListening = false;

  constructor(port: number, supervision: Supervision) {
    this.#supervision = supervision;
    // Runs the file that this process runs, with the same loader.
    this.#worker = cluster.fork({ [portVariable]: port });
    this.exited = this.#untilExit();
    this.listening = this.#untilListening();
    this.listening.catch(() => {}); // Whoever waits hears of it.
    this.#killAfter(supervision.startMs);
    void this.listening.then(
      () => this.#watch(),
      () => {},
    );
  }

  get hasEnded(): boolean {
    return this.#worker.isDead();
  }

  get pid(): number | undefined {
    return this.#worker.process.pid;
  }

  get ageMs(): number {
    return Date.now() - this.#startedAt;
  }

  /** Has it answer what it began, and end. */
  drain(partingMs = this.#supervision.partingMs): void {
    this.isLeaving = true;
    // It has nothing to answer yet.
    if (!this.#isListening) return this.#kill('not needed');
    this.#killAfter(partingMs + this.#supervision.drainMs);
    this.#send({ type: 'drain', partingMs });
  }

  #kill(reason: string): void {
    this.#killedFor = reason;
    this.#worker.process.kill('SIGKILL');
  }

  #watch(): void {
    this.#isListening = true;
    clearTimeout(this.#deadline);
    const heartbeat = new Heartbeat({
      ...this.#supervision,
      ping: () => this.#send({ type: 'ping' }),
      onStuck: () => this.#kill('no heartbeat'),
    });
    this.#worker.on('message', (message: FromWorker) => {
      if (message.type === 'pong') heartbeat.answered();
    });
    void this.exited.then(() => heartbeat.stop());
  }

  #send(message: ToWorker): void {
    // The callback: a channel that closes meanwhile is no error, since
    // the exit that follows says it all.
    if (!this.#worker.isConnected()) return;
    this.#worker.process.send(message, () => {});
  }

  #killAfter(ms: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#kill('too slow'), ms);
  }

  async #untilExit(): Promise<string> {
    const [code, signal] = (await once(this.#worker, 'exit')) as [
      number | null,
      NodeJS.Signals | null,
    ];
    clearTimeout(this.#deadline);
    return this.#killedFor ?? signal ?? `code ${code}`;
  }

  #untilListening(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.once('listening', () => resolve());
      void this.exited.then((end) =>
        reject(new Error(`worker ${this.pid} ended first: ${end}`)),
      );
    });
  }
}
