// A pool as published: take a client, use it, put it back.

import { Client } from 'pg';
import type { CreatePool } from './pool.ts';

export const createPool: CreatePool = ({ url, size = 10 }) => {
  const idle: Client[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  // #region acquire
  /** At most `size` callers pass; the others wait for their turn. */
  async function takeTurn(): Promise<void> {
    if (busy < size) busy += 1;
    else await new Promise<void>((pass) => waiting.push(pass));
  }

  function endTurn(): void {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }

  async function acquire(): Promise<Client> {
    await takeTurn();
    return idle.pop() ?? (await connect());
  }

  function release(client: Client): void {
    idle.push(client);
    endTurn();
  }
  // #endregion

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client;
  }

  return {
    // #region use
    async withClient(use) {
      const client = await acquire();
      const result = await use(client);
      release(client);
      return result;
    },
    // #endregion
    stats: () => ({
      busy,
      idle: idle.length,
      waiting: waiting.length,
    }),
    async close() {
      await Promise.all(idle.map((client) => client.end()));
    },
  };
};
