// The end of a process that must not go on, without harm to those who
// wait for an answer.

import type { Logger } from 'pino';
import type { Drain } from './drain.ts';

export interface CrashGuardOptions {
  log: Logger;
  /** Longest wait for requests in flight. @default 5000 */
  drainMs?: number;
}

export class CrashGuard {
  readonly #log: Logger;
  readonly #drainMs: number;
  #drain: Drain | undefined;
  #crashed = false;

  constructor({ log, drainMs = 5000 }: CrashGuardOptions) {
    this.#log = log;
    this.#drainMs = drainMs;
  }

  /** Hears of what no `try` caught, from now on. */
  protect(drain: Drain): void {
    this.#drain = drain;
    process.on('uncaughtException', (error) => {
      this.crash(error, 'an error that nobody caught');
    });
    process.on('unhandledRejection', (reason) => {
      this.crash(reason, 'a rejection that nobody handled');
    });
  }

  /** Once: whatever fails while we are ending is only logged. */
  crash(error: unknown, what: string): void {
    this.#tell(error, what);
    if (this.#crashed) return;
    this.#crashed = true;
    process.exitCode = 1;
    void this.#end();
  }

  async #end(): Promise<void> {
    const drained = this.#drain?.run(this.#drainMs);
    // The port is free now: our successor need not wait for our end.
    process.send?.({ crashed: true });
    await drained;
    process.exit(1);
  }

  // A log that fails must not keep us from ending.
  #tell(error: unknown, what: string): void {
    try {
      this.#log.fatal({ error }, what);
    } catch {
      console.error(what);
    }
  }
}
