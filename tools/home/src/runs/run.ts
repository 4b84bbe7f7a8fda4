// One run: a process of its own, and what it tells.

import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import {
  endTree,
  fastLoader,
  ownGroup,
  processClosed,
} from '@under-load/lab/cli';
import { EventLog } from './event-log.ts';
import type { JobMessage, JobOrder } from './job.ts';
import type { RunEvent } from './run-event.ts';
import type { RunRequest } from './run-request.ts';

export interface RunOptions {
  id: string;
  request: RunRequest;
  order: JobOrder;
  /** Makes an event of what its process sent. */
  translate: (message: JobMessage) => Promise<RunEvent>;
}

/** From being asked to being ended. */
const graceMs = 5_000;

const entry = fileURLToPath(new URL('run-process.ts', import.meta.url));

export class Run {
  readonly id: string;
  readonly request: RunRequest;
  readonly startedAt = new Date();
  readonly log = new EventLog();
  /** Resolves when its process, and all that it started, is gone. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  #isStopped = false;
  #isOver = false;
  #failure = '';
  #telling = Promise.resolve();

  constructor({ id, request, order, translate }: RunOptions) {
    this.id = id;
    this.request = request;
    this.#child = launch(order);
    this.#child.on('message', (message: JobMessage) => {
      this.#receive(message, translate);
    });
    this.#listenToOutput();
    this.ended = this.#watch();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Asks it to end, insists, resolves when it is gone. */
  async stop(): Promise<void> {
    if (!this.#isStopped && !this.#isOver) {
      this.log.add({ type: 'stopping' });
    }
    this.#isStopped = true;
    this.#askToEnd();
    const insist = setTimeout(() => this.#endTree(), graceMs);
    await this.ended;
    clearTimeout(insist);
  }

  #receive(
    message: JobMessage,
    translate: RunOptions['translate'],
  ): void {
    if (message.type === 'failed') {
      this.#failure = message.message;
      return;
    }
    // Sent at the end, to know that all before is out.
    if (message.type === 'output' && !message.text) return;
    // One after the other: a result is stored before it is told.
    this.#telling = this.#telling
      .then(async () => this.log.add(await translate(message)))
      .catch((error: unknown) => {
        this.#failure = String(error);
      });
  }

  #listenToOutput(): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (printed: string) => {
        const text = stripVTControlCharacters(printed);
        this.log.add({ type: 'output', text });
      });
    }
  }

  async #watch(): Promise<void> {
    const code = await processClosed(this.#child);
    // Windows finds no children of a process that is gone.
    if (ownGroup) this.#endTree();
    await this.#telling;
    this.#isOver = true;
    this.log.add({ type: 'ended', ...this.#ending(code) });
  }

  #ending(code: number | null) {
    if (this.#isStopped)
      return { how: 'stopped', message: '' } as const;
    if (code === 0 && !this.#failure) {
      return { how: 'finished', message: '' } as const;
    }
    const end =
      code === null ? 'was killed' : `ended with code ${code}`;
    const message = this.#failure || `its process ${end}`;
    return { how: 'failed', message } as const;
  }

  // Windows has no SIGTERM that a process could hear.
  #askToEnd(): void {
    if (ownGroup) this.#child.kill('SIGTERM');
    else if (this.#child.connected) this.#child.disconnect();
  }

  #endTree(): void {
    if (this.#child.pid) endTree(this.#child.pid);
  }
}

function launch(order: JobOrder): ChildProcess {
  return fork(entry, [JSON.stringify(order)], {
    cwd: order.folder,
    detached: ownGroup,
    // Not the page's own flags: this is another program.
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
    execArgv: fastLoader,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
