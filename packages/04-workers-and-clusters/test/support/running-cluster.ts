// A program over one rung, as a process with all that it started.

import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fastLoader } from '@under-load/lab';
import { type Asker, openAsker } from './ask.ts';
import type { ClusterProcessOptions } from './cluster-process.ts';
import { isRunning } from './is-running.ts';

const entry = new URL('cluster-process.ts', import.meta.url);

export class RunningCluster {
  /** Resolves when each of its processes listens. */
  readonly ready: Promise<void>;
  readonly exited: Promise<string>;
  /** Of the processes that listened, in order. */
  readonly pids: number[] = [];
  /** Of the processes that were begun to answer. */
  readonly begun: number[] = [];
  url = '';
  output = '';
  readonly #child: ChildProcess;
  /** Each line's first word, with the number after it. */
  readonly #heard = new EventEmitter();
  readonly #askers: Asker[] = [];

  constructor(options: ClusterProcessOptions) {
    this.#child = fork(
      fileURLToPath(entry),
      [JSON.stringify(options)],
      { execArgv: fastLoader, silent: true },
    );
    this.exited = once(this.#child, 'exit').then(
      ([code, signal]) => `code ${code}, signal ${signal}`,
    );
    this.#listen();
    const failed = this.exited.then((end) => {
      throw new Error(`the cluster ended: ${end}: ${this.output}`);
    });
    this.ready = Promise.race([this.#untilReady(), failed]);
    this.ready.catch(() => {});
  }

  /** @param keepAlive One connection for all of its requests. */
  asker(keepAlive = false): Asker {
    const asker = openAsker(this.url, keepAlive);
    this.#askers.push(asker);
    return asker;
  }

  /** The pid of the process that answers. */
  ask(path = '/'): Promise<number> {
    return this.asker().ask(path);
  }

  /** The number in the next line such as `listens 4711`. */
  async next(word: string): Promise<number> {
    const [pid] = (await once(this.#heard, word)) as [number];
    return pid;
  }

  tell(what: 'restart' | 'stop'): void {
    const signal = what === 'stop' ? 'SIGTERM' : 'SIGUSR2';
    if (process.platform === 'win32') this.#child.send(what);
    else this.#child.kill(signal);
  }

  killPrimary(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends all of it, whatever state it is in. */
  async kill(): Promise<void> {
    this.killPrimary();
    await this.exited;
    for (const { close } of this.#askers) close();
    for (const pid of this.begun) {
      if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    }
  }

  #listen(): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        this.output += `${line}\n`;
        const [word = '', text] = line.split(' ');
        if (word === 'begins') this.begun.push(Number(text));
        if (word === 'listens') this.pids.push(Number(text));
        if (word && word !== 'error') {
          this.#heard.emit(word, Number(text), line);
        }
      });
    }
  }

  async #untilReady(): Promise<void> {
    const heard = once(this.#heard, 'ready') as Promise<
      [number, string]
    >;
    const [, line] = await heard;
    const [, url = '', count] = line.split(' ');
    this.url = url;
    while (this.pids.length < Number(count)) await this.next('listens');
  }
}

/** Resolves when none of them runs any more. */
export async function gone(pids: number[]): Promise<void> {
  while (pids.some(isRunning)) await sleep(10);
}
