// Every request opens a connection of its own, and ends it.

import { Client } from 'pg';
import type { CreatePool } from './pool.ts';

// #region connect
export const createPool: CreatePool = ({ url }) => ({
  async withClient(use) {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  },
  // #endregion
  stats: () => ({ busy: 0, idle: 0, waiting: 0 }),
  close: async () => {},
});
