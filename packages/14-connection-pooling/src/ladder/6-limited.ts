// Statements have a time limit, and the end waits for what is lent.

import { Client } from 'pg';
import { isFit } from './fit.ts';
import type { CreatePool } from './pool.ts';
import { PoolBusyError } from './pool-busy-error.ts';

export const createPool: CreatePool = (options) => {
  const { url, size = 10, statementMs = 5000 } = options;
  const { waitMs = 1000, maxWaiting = 100 } = options;
  let idle: Client[] = [];
  const waiting = new Set<() => void>();
  let busy = 0;
  let closed: Promise<void> | undefined;
  let whenUnused = () => {};

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

  function endTurn(): void {
    const [next] = waiting;
    if (next) next();
    else busy -= 1;
    if (busy === 0) whenUnused();
  }

  // #region limits
  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: waitMs,
      // The server gives up first; a server that hangs does not.
      statement_timeout: statementMs,
      query_timeout: statementMs + 500,
    });
    // Without a listener, a lost connection ends the process.
    client.on('error', () => {
      idle = idle.filter((other) => other !== client);
    });
    await client.connect();
    return client;
  }
  // #endregion

  async function release(client: Client, hasFailed: boolean) {
    if (await isFit(client, hasFailed)) idle.push(client);
    else void client.end().catch(() => {});
  }

  // #region close
  async function end(): Promise<void> {
    const unused = new Promise<void>((resolve) => {
      whenUnused = resolve;
    });
    if (busy > 0) await unused;
    await Promise.all(idle.map((client) => client.end()));
  }
  // #endregion

  return {
    async withClient(use, { signal } = {}) {
      if (closed) throw new PoolBusyError('the pool is closed');
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
    stats: () => ({ busy, idle: idle.length, waiting: waiting.size }),
    close: () => (closed ??= end()),
  };
};
