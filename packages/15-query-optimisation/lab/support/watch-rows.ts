// Looks at each result of a pool: how many rows does it hold?

import type pg from 'pg';
import type {
  ClientPool,
  Database,
} from '../../src/ladder/database.ts';

export function watchRows(pool: pg.Pool) {
  let most = 0;
  const around = (db: Database): Database => ({
    async query<Row extends object>(text: string, values?: unknown[]) {
      const result = await db.query<Row>(text, values);
      most = Math.max(most, result.rows.length);
      return result;
    },
  });
  const watched: ClientPool = {
    ...around(pool),
    async connect() {
      const client = await pool.connect();
      return {
        ...around(client),
        release: (destroy) => client.release(destroy),
        on: (event, listener) => client.on(event, listener),
        off: (event, listener) => client.off(event, listener),
      };
    },
  };
  return { watched, mostRows: () => most };
}
