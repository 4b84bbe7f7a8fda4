// Every client comes back, and only a fit one is lent again.

import { Client } from 'pg';
import { isFit } from './fit.ts';
import type { CreatePool } from './pool.ts';

export const createPool: CreatePool = ({ url, size = 10 }) => {
  let idle: Client[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

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
    // #region use
    async withClient(use) {
      await takeTurn();
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
