// One connection for all: it is opened once, and never ended.

import { Client } from 'pg';
import type { CreatePool } from './pool.ts';

export const createPool: CreatePool = ({ url }) => {
  let connecting: Promise<Client> | undefined;

  // #region connect
  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client;
  }

  return {
    async withClient(use) {
      connecting ??= connect();
      return use(await connecting);
    },
    // #endregion
    stats: () => ({ busy: 0, idle: 0, waiting: 0 }),
    async close() {
      await (await connecting)?.end();
    },
  };
};
