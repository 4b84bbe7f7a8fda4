// Tries failures on one rung, and starts it again when one ended it.

import { fairChance, type RunningServer } from '@under-load/lab';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from './failures.ts';
import { faultOf, leaksOf } from './judge-answer.ts';
import { type RungServerOptions, startRung } from './rung-server.ts';
import { Shop } from './shop.ts';

export interface Verdict {
  name: string;
  /** Of the answer. */
  status: number;
  fault: string | undefined;
  /** Which internals the client saw; empty when none. */
  leaks: string;
  /** No process answers, and none will. */
  died: boolean;
}

export class RungUnderTrial {
  readonly #options: RungServerOptions;
  #server: RunningServer | undefined;

  constructor(options: RungServerOptions) {
    this.#options = options;
  }

  async tryOut(failure: Failure): Promise<Verdict> {
    this.#server ??= await startRung(this.#options);
    const server = this.#server;
    const shop = new Shop(server.url);
    const answer = await failure.send(shop);
    if (failure.isLate) await fairChance(server.exited.then(() => {}));
    const died = !(await isServing(shop, server));
    if (died) await this.end();
    return {
      name: failure.name,
      status: answer.status,
      fault: faultOf(answer, failure),
      leaks: leaksOf(answer).join(', '),
      died,
    };
  }

  async end(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }
}

// This process or the next one, unless the supervisor has ended, too.
async function isServing(
  shop: Shop,
  server: RunningServer,
): Promise<boolean> {
  let hasEnded = false;
  void server.exited.then(() => (hasEnded = true));
  while (!hasEnded) {
    if (await shop.pid()) return true;
    await sleep(10);
  }
  return false;
}
