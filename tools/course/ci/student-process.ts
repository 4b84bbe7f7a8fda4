// A command as a student would type it, in a terminal of its own.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { endTree, ownGroup } from '@under-load/lab/cli';
import spawn from 'cross-spawn';
import type { Student } from './student.ts';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const keptLines = 40;

export class StudentProcess {
  readonly #command: string;
  readonly #child: ChildProcess;
  readonly #exit: Promise<Exit>;
  #printed = '';
  #hasEnded = false;

  constructor({ folder, env }: Student, command: string) {
    const [program = '', ...args] = command.split(' ');
    this.#command = command;
    this.#child = spawn(program, args, {
      ...{ cwd: folder, env, detached: ownGroup },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += stripVTControlCharacters(text);
        this.#child.emit('printed');
      });
    }
    this.#exit = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => {
        this.#hasEnded = true;
        this.#child.emit('printed');
        resolve({ code, signal });
      });
    });
    this.#exit.catch(() => {});
  }

  get output(): string {
    return this.#printed;
  }

  /** @throws Error with its output, when it ends before or is late. */
  async printed(pattern: RegExp, signal: AbortSignal): Promise<void> {
    while (!pattern.test(this.#printed)) {
      if (this.#hasEnded) throw this.failure('ended too early');
      await this.#orLate(once(this.#child, 'printed', { signal }));
    }
  }

  async exited(signal: AbortSignal): Promise<Exit> {
    signal.throwIfAborted();
    const aborted = once(signal, 'abort').then(() => {
      throw new Error('aborted');
    });
    return this.#orLate(Promise.race([this.#exit, aborted]));
  }

  /** Ctrl-C: a terminal signals all that runs in it. */
  interrupt(): void {
    if (!this.#hasEnded) process.kill(-this.#pid, 'SIGINT');
  }

  /** Ends what is left of it; harmless when nothing is. */
  end(): void {
    if (this.#child.pid !== undefined) endTree(this.#pid);
  }

  failure(what: string): Error {
    const lines = this.#printed.trimEnd().split('\n').slice(-keptLines);
    const text = lines.map((line) => `  | ${line}`).join('\n');
    return new Error(`"${this.#command}" ${what}\n${text}`);
  }

  get #pid(): number {
    return this.#child.pid ?? 0;
  }

  async #orLate<T>(promise: Promise<T>): Promise<T> {
    try {
      return await promise;
    } catch {
      throw this.failure('did not get there in time');
    }
  }
}
