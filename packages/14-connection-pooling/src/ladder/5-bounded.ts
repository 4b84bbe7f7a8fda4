// No caller waits for long, and only so many wait at all.

import { Client } from 'pg';
import { isFit } from './fit.ts';
import type { CreatePool } from './pool.ts';
import { PoolBusyError } from './pool-busy-error.ts';

export const createPool: CreatePool = (options) => {
  const { url, size = 10, waitMs = 1000, maxWaiting = 100 } = options;
  let idle: Client[] = [];
  const waiting = new Set<() => void>();
  let busy = 0;

  // #region turn
  async function takeTurn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (busy < size) busy += 1;
    else if (waiting.size < maxWaiting) await wait(signal);
    else throw new PoolBusyError(`${maxWaiting} callers wait already`);
  }

  /** Whatever comes first undoes the two others. */
  function wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(pass);
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
      };
      const pass = () => (leave(), resolve());
      const refuse = (reason: Error) => (leave(), reject(reason));
      const giveUp = () => refuse(signal?.reason as Error);
      const late = new PoolBusyError(`no client in ${waitMs} ms`);
      const timer = setTimeout(refuse, waitMs, late);
      signal?.addEventListener('abort', giveUp);
      waiting.add(pass);
    });
  }
  // #endregion

  function endTurn(): void {
    const [next] = waiting;
    if (next) next();
    else busy -= 1;
  }

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url });
    // Without a listener, a lost connection ends the process.
    client.on('error', () => {
      idle = idle.filter((other) => other !== client);
    });
    await client.connect();
    return client;
  }

  async function release(client: Client, hasFailed: boolean) {
    if (await isFit(client, hasFailed)) idle.push(client);
    else void client.end().catch(() => {});
  }

  return {
    async withClient(use, { signal } = {}) {
      await takeTurn(signal);
      try {
        const client = idle.pop() ?? (await connect());
        let hasFailed = true;
        try {
          const result = await use(client);
          hasFailed = false;
          return result;
        } finally {
          await release(client, hasFailed);
        }
      } finally {
        endTurn();
      }
    },
    stats: () => ({
      busy,
      idle: idle.length,
      waiting: waiting.size,
    }),
    async close() {
      await Promise.all(idle.map((client) => client.end()));
    },
  };
};
