// Keeps one process running: starts another after a crash, a little
// later each time, and gives up on a crash loop.

import type { ChildProcess } from 'node:child_process';
import {
  CrashStreak,
  type CrashStreakOptions,
} from './crash-streak.ts';

export interface SupervisorOptions extends CrashStreakOptions {
  /** From the signal to SIGKILL. @default 10_000 */
  graceMs: number;
}

/** What a child tells its supervisor. */
export type ChildMessage = { port: number } | { crashed: true };

/** @param port Where the last one listened; undefined at first. */
export type Launch = (port: number | undefined) => ChildProcess;

export class Supervisor {
  readonly #launch: Launch;
  readonly #streak: CrashStreak;
  readonly #graceMs: number;
  /** More than one: the next starts while the last one drains. */
  readonly #children = new Set<ChildProcess>();
  #serving: ChildProcess | undefined;
  #startedAt = 0;
  #port: number | undefined;
  #restart: NodeJS.Timeout | undefined;
  #verdict: { exitCode: number; says?: string } | undefined;
  #resolve: (exitCode: number) => void = () => {};

  constructor(
    launch: Launch,
    options: Partial<SupervisorOptions> = {},
  ) {
    this.#launch = launch;
    this.#streak = new CrashStreak(options);
    this.#graceMs = options.graceMs ?? 10_000;
  }

  /** Resolves with the exit code once no child is left. */
  run(): Promise<number> {
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#start();
    });
  }

  /** Asks the children to finish, and insists after `graceMs`. */
  stop(signal: NodeJS.Signals): void {
    for (const child of this.#children) hangUp(child, signal);
    const kill = () => {
      for (const child of this.#children) child.kill('SIGKILL');
    };
    setTimeout(kill, this.#graceMs).unref();
    this.#end({ exitCode: 0 });
  }

  #start(): void {
    const child = this.#launch(this.#port);
    this.#children.add(child);
    this.#serving = child;
    this.#startedAt = performance.now();
    child.on('message', (message: ChildMessage) => {
      if ('port' in message) this.#port = message.port;
      else this.#replace(child);
    });
    child.once('exit', (code) => this.#exited(child, code));
  }

  #exited(child: ChildProcess, code: number | null): void {
    this.#children.delete(child);
    // It ended as it was told to, or could never start: it said why.
    if (code === 0) this.#end({ exitCode: 0 });
    else if (this.#port === undefined) this.#end({ exitCode: 1 });
    else this.#replace(child);
    this.#settle();
  }

  #replace(child: ChildProcess): void {
    if (this.#verdict || this.#serving !== child) return;
    this.#serving = undefined;
    const uptimeMs = performance.now() - this.#startedAt;
    const waitMs = this.#streak.add(uptimeMs);
    if (waitMs === undefined) {
      const says = `Gave up: ${this.#streak.crashes} crashes in a row. The reason is in the "fatal" lines above.`;
      this.#end({ exitCode: 1, says });
      return;
    }
    console.error(`Crashed; starting again in ${waitMs} ms`);
    this.#restart = setTimeout(() => this.#start(), waitMs);
  }

  #end(verdict: { exitCode: number; says?: string }): void {
    this.#verdict ??= verdict;
    clearTimeout(this.#restart);
    this.#settle();
  }

  #settle(): void {
    if (!this.#verdict || this.#children.size > 0) return;
    const { exitCode, says } = this.#verdict;
    if (says) console.error(says);
    this.#resolve(exitCode);
  }
}

// Windows has no signals to forward: there, the end of the channel
// tells the child as much.
function hangUp(child: ChildProcess, signal: NodeJS.Signals): void {
  if (process.platform !== 'win32') child.kill(signal);
  else if (child.connected) child.disconnect();
}
