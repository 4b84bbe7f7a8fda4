// A script of a lesson as a process, and what it prints, in order.

import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { endTree, fastLoader, ownGroup } from '@under-load/lab/cli';

export interface ProcessOptions {
  entry: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Ends the process when it aborts. */
  signal: AbortSignal;
}

const leash = fileURLToPath(new URL('leash.js', import.meta.url));
const patienceMs = 60_000;

export class CapturedProcess {
  readonly #child: ChildProcess;
  readonly #changes = new EventEmitter();
  readonly #signal: AbortSignal;
  #printed = '';
  #taken = 0;
  #isClosed = false;

  constructor(options: ProcessOptions) {
    this.#signal = options.signal;
    this.#signal.throwIfAborted();
    this.#child = launch(options);
    const { stdout, stderr } = this.#child;
    for (const stream of [stdout, stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += stripVTControlCharacters(text);
        this.#changes.emit('change');
      });
    }
    this.#child.once('error', ({ message }) => this.#close(message));
    this.#child.once('close', () => this.#close(''));
    this.#signal.addEventListener('abort', this.#onAbort);
  }

  /** What it printed since the last call. */
  take(): string {
    const text = this.#printed.slice(this.#taken);
    this.#taken = this.#printed.length;
    return text;
  }

  /**
   * Resolves to the match, once what is not taken yet has it.
   *
   * @throws Error with its output when it ends before, or is silent.
   */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#printed.slice(this.#taken));
      if (found) return found;
      if (this.#isClosed) throw this.#failure(`no ${pattern} so far`);
      await this.#change();
    }
  }

  /** @throws Error with its output unless it ends well, by itself. */
  async end(): Promise<void> {
    while (!this.#isClosed) await this.#change();
    const { exitCode } = this.#child;
    if (exitCode !== 0) throw this.#failure(`exit code ${exitCode}`);
  }

  /**
   * Ends it with all that it has started, and does not ask: what it
   * would tidy up, it has in the temporary folder.
   */
  async stop(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#onAbort);
    const { pid } = this.#child;
    if (pid === undefined) return;
    endTree(pid);
    while (!this.#isClosed) await this.#change();
  }

  readonly #onAbort = () => void this.stop();

  #close(reason: string): void {
    this.#printed += reason;
    this.#isClosed = true;
    this.#changes.emit('change');
  }

  async #change(): Promise<void> {
    const signal = AbortSignal.timeout(patienceMs);
    await once(this.#changes, 'change', { signal }).catch(() => {
      throw this.#failure('it has been silent for too long');
    });
  }

  #failure(what: string): Error {
    return new Error(`${what}; it printed:\n${this.#printed.trim()}`);
  }
}

function launch({ entry, args, cwd, env }: ProcessOptions) {
  const command = [process.execPath, ...fastLoader, entry, ...args];
  return fork(leash, command, {
    cwd,
    env,
    detached: ownGroup,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
