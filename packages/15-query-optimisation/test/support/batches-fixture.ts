// One rung over a table of its own, and how many rows it holds.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { watchRows } from '../../lab/support/watch-rows.ts';
import type {
  Batches,
  CreateBatches,
} from '../../src/ladder/batches/batches.ts';
import { databaseWith } from './own-database.ts';
import { batchSize, rowCount } from './row-count.ts';

export interface BatchesFixture extends Batches {
  /** Writes to the table meanwhile. */
  other: pg.Client;
  /** The most rows that the rung has asked for at once. */
  mostRows: () => number;
  /** Clients that the rung has not given back. */
  lent: () => number;
  /** Connections of the rung that are inside a transaction. */
  openTransactions: () => Promise<number>;
}

export async function openBatchesFixture(rung: URL) {
  const { createBatches } = (await import(rung.href)) as {
    createBatches: CreateBatches;
  };
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(await databaseWith([]));
  url.searchParams.set('options', `-c search_path=${name}`);
  const other = new pg.Client({ connectionString: url.href });
  await other.connect();
  await other.query(`CREATE SCHEMA ${name};
    CREATE TABLE orders AS SELECT * FROM public.orders
      WHERE id <= ${rowCount};
    ALTER TABLE orders ADD PRIMARY KEY (id)`);
  url.searchParams.set('application_name', name);
  const pool = new pg.Pool({
    connectionString: url.href,
    max: 2,
    idleTimeoutMillis: 0,
  });
  const clients = new Set<pg.PoolClient>();
  pool.on('connect', (client) => clients.add(client));
  const { watched, mostRows } = watchRows(pool);
  return {
    ...createBatches(watched, batchSize),
    other,
    mostRows,
    lent: () => pool.totalCount - pool.idleCount,
    async openTransactions() {
      const { rowCount } = await other.query(open, [name]);
      return rowCount ?? 0;
    },
    async close() {
      // Not `pool.end()`: a rung may have lost a client.
      await Promise.all([...clients].map((client) => client.end()));
      await other.query(`DROP SCHEMA ${name} CASCADE`);
      await other.end();
    },
  };
}

const open = `SELECT FROM pg_stat_activity
  WHERE application_name = $1 AND state LIKE 'idle in transaction%'`;
