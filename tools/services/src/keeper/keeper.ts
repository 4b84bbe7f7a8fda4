// Our end of the line to a keeper; main.ts is the other.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { StartServiceError } from '../errors.ts';
import type { Launcher, NativeServer, Server } from '../service.ts';
import type { Answer, Guard, Request } from './protocol.ts';

const program = new URL('../../bin/keeper.cjs', import.meta.url);

const unexpectedEnd = 'Its keeper ended unexpectedly.';

interface Waiter {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

/**
 * Owns native servers and guards a command. The process behind it
 * starts on first use. It ends after this one in every case, even
 * after SIGKILL, and leaves nothing.
 */
export class Keeper implements Launcher {
  #process: ChildProcess | undefined;
  #isStopped = false;
  #lastId = 0;
  readonly #waiters = new Map<number, Waiter>();

  async start(native: NativeServer): Promise<Server> {
    const id = ++this.#lastId;
    const { url = '' } = await this.#ask({ id, start: native });
    const stop = async () => {
      // Once the keeper is told to stop, it stops this one, too.
      if (this.#isStopped) return;
      const request = { id: ++this.#lastId, stop: id };
      // A keeper that is gone can stop nothing any more.
      await this.#ask(request).catch(() => undefined);
    };
    return { url, stop };
  }

  /** If we are gone before `release()`, this process ends, too. */
  guard(pid: number): void {
    this.#send({ guard: pid });
  }

  release(): void {
    if (this.#process) this.#send({ guard: null });
  }

  /** Stops every server; one that is starting, after its start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const child = this.#process;
    if (!child || hasEnded(child)) return;
    const exited = once(child, 'exit');
    if (child.connected) child.disconnect();
    await exited;
  }

  #ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiters.set(request.id, { resolve, reject });
      this.#send(request);
    });
  }

  #send(message: Request | Guard): void {
    if (this.#isStopped) return this.#fail('It was told to stop.');
    this.#process ??= this.#launch();
    this.#process.send(message, (error) => {
      if (error) this.#fail(unexpectedEnd);
    });
  }

  #launch(): ChildProcess {
    const child = startProcess();
    child.on('message', (answer: Answer) => this.#settle(answer));
    const gone = () => this.#fail(unexpectedEnd);
    child.once('exit', gone).once('error', gone);
    return child;
  }

  #settle(answer: Answer): void {
    const waiter = this.#waiters.get(answer.id);
    this.#waiters.delete(answer.id);
    const { error } = answer;
    if (error === undefined) waiter?.resolve(answer);
    else waiter?.reject(new StartServiceError(error));
  }

  #fail(reason: string): void {
    for (const id of this.#waiters.keys()) {
      this.#settle({ id, error: reason });
    }
  }
}

function startProcess(): ChildProcess {
  // Options meant for our process, such as a debugger's, are not
  // for this one.
  const env = { ...process.env, NODE_OPTIONS: '' };
  return spawn(process.execPath, [fileURLToPath(program)], {
    cwd: tmpdir(),
    detached: true,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });
}

/** One that could not be started counts as ended. */
function hasEnded({ pid, exitCode, signalCode }: ChildProcess) {
  return pid === undefined || exitCode !== null || signalCode !== null;
}
