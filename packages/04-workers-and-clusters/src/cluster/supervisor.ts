// Keeps the cluster at full strength, until it ends or gives up.

import { availableParallelism } from 'node:os';
import type { ServeOptions, Supervision } from '../cluster.ts';
import { backoffMs } from './backoff.ts';
import { CrashLoop } from './crash-loop.ts';
import { Replacements } from './replacements.ts';
import { RollingRestart } from './rolling-restart.ts';
import { supervisionDefaults } from './supervision-defaults.ts';
import { WorkerHandle } from './worker-handle.ts';

export type SupervisorOptions = Pick<
  ServeOptions,
  'port' | 'workers' | 'log' | 'supervision'
>;

export class Supervisor {
  /** Resolves when as many listen as should. */
  readonly ready: Promise<void>;
  readonly #port: number;
  readonly #strength: number;
  readonly #log: (line: string) => void;
  readonly #supervision: Supervision;
  readonly #crashes: CrashLoop;
  readonly #replacements: Replacements;
  readonly #rollingRestart: RollingRestart;
  readonly #workers = new Set<WorkerHandle>();
  #isStopping = false;
  #exitCode = 0;
  #listening = 0;
  #isReady: () => void = () => {};
  #hasEnded: (exitCode: number) => void = () => {};

  constructor({ port, workers, log, supervision }: SupervisorOptions) {
    this.#port = port;
    this.#strength = workers ?? availableParallelism();
    this.#log = log;
    this.#supervision = { ...supervisionDefaults, ...supervision };
    this.#crashes = new CrashLoop(this.#supervision);
    const launch = () => this.#launch();
    const isStopping = () => this.#isStopping;
    this.#replacements = new Replacements(launch);
    const roll = { launch, isStopping, log };
    this.#rollingRestart = new RollingRestart(roll);
    this.ready = new Promise((resolve) => {
      this.#isReady = resolve;
    });
  }

  /** Resolves to the exit code, once the last worker has ended. */
  run(): Promise<number> {
    for (let i = 0; i < this.#strength; i += 1) this.#launch();
    return new Promise((resolve) => {
      this.#hasEnded = resolve;
    });
  }

  restart(): Promise<void> {
    return this.#rollingRestart.run([...this.#workers]);
  }

  stop(exitCode = 0): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#exitCode = exitCode;
    this.#replacements.cancel();
    // Nobody else takes over, so clients need no time to part.
    for (const worker of this.#workers) worker.drain(0);
    if (this.#workers.size === 0) this.#hasEnded(exitCode);
  }

  #launch(): WorkerHandle {
    const worker = new WorkerHandle(this.#port, this.#supervision);
    this.#workers.add(worker);
    worker.listening.then(
      () => this.#onListening(),
      () => {}, // Its exit says so.
    );
    void worker.exited.then((end) => this.#onExit(worker, end));
    return worker;
  }

  #onListening(): void {
    this.#listening += 1;
    if (this.#listening === this.#strength) this.#isReady();
  }

  #onExit(worker: WorkerHandle, end: string): void {
    this.#workers.delete(worker);
    if (this.#isStopping) {
      if (this.#workers.size === 0) this.#hasEnded(this.#exitCode);
      return;
    }
    // It was told to go, or was one more than needed.
    if (this.#isAtStrength()) return;
    this.#crashes.add(worker.ageMs);
    this.#log(`Worker ${worker.pid} ended: ${end}`);
    if (this.#crashes.isHopeless) {
      this.#log(`${this.#crashes.reason}. Giving up.`);
      return this.stop(1);
    }
    const { deaths } = this.#crashes;
    this.#replacements.addIn(
      backoffMs(deaths, this.#supervision.backoffMs),
    );
  }

  #isAtStrength(): boolean {
    const workers = [...this.#workers];
    const staying = workers.filter(({ isLeaving }) => !isLeaving);
    const strength = staying.length + this.#replacements.size;
    return strength >= this.#strength;
  }
}
