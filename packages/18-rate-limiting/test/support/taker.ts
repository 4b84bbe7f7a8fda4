// The other end of a process that takes.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fastLoader } from '@under-load/lab';
import type {
  LimiterOptions,
  Verdict,
} from '../../src/ladder/limiter.ts';
import type { Command } from './taker-process.ts';

const entry = new URL('./taker-process.ts', import.meta.url);

interface Reply {
  id: number;
  verdicts: Verdict[];
  error?: string;
}

/** A limiter in another process. */
export interface RemoteLimiter {
  take(key: string, cost?: number): Promise<Verdict>;
  /** So many at once; resolves to how many were allowed. */
  takeAtOnce(key: string, times: number): Promise<number>;
  /** The same, one after the other. */
  takeInTurn(key: string, times: number): Promise<number>;
  close(): Promise<void>;
}

export class Taker {
  readonly #child: ChildProcess = fork(fileURLToPath(entry), {
    execArgv: fastLoader,
  });
  #orders = 0;

  async open(
    rung: URL,
    options: LimiterOptions,
  ): Promise<RemoteLimiter> {
    const limiter = `${options.prefix} ${(this.#orders += 1)}`;
    const tell = (command: Command) => this.#tell(limiter, command);
    await tell({ does: 'open', rung: rung.href, options });
    const take = async (key: string, cost = 1) => {
      const order = { does: 'take', key, cost, times: 1 } as const;
      const [verdict] = await tell(order);
      if (!verdict) throw new Error('there is no such limiter');
      return verdict;
    };
    return {
      take,
      async takeAtOnce(key, times) {
        const order = { does: 'take', key, cost: 1, times } as const;
        const verdicts = await tell(order);
        return verdicts.filter(({ allowed }) => allowed).length;
      },
      async takeInTurn(key, times) {
        let passed = 0;
        for (let i = 0; i < times; i += 1)
          if ((await take(key)).allowed) passed += 1;
        return passed;
      },
      close: async () => void (await tell({ does: 'close' })),
    };
  }

  /** From now on its clock is so much ahead. */
  async shiftClock(ms: number): Promise<void> {
    await this.#tell('', { does: 'shiftClock', ms });
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode ?? this.#child.signalCode) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  #tell(limiter: string, command: Command): Promise<Verdict[]> {
    const id = (this.#orders += 1);
    return new Promise((resolve, reject) => {
      const hear = (reply: Reply) => {
        if (reply.id !== id) return;
        this.#child.off('message', hear).off('exit', end);
        if (reply.error) reject(new Error(reply.error));
        else resolve(reply.verdicts);
      };
      // A process that has ended answers nobody.
      const end = () => reject(new Error('the process has ended'));
      if (!this.#child.connected) return end();
      this.#child.once('exit', end);
      this.#child.setMaxListeners(0);
      this.#child.on('message', hear);
      this.#child.send({ id, limiter, command });
    });
  }
}
