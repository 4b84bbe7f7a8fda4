// One rung over the real database, and a connection beside it.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { scaled } from '@under-load/lab';
import type {
  CreatePool,
  Pool,
  PoolOptions,
} from '../../src/ladder/pool.ts';
import { databaseUrl } from './services.ts';

export interface PoolFixture {
  /** Of two connections; what fails is not hidden by a deadline. */
  open: (options?: Partial<PoolOptions>) => Pool;
  /** Of one row: id 1, 100 cents. */
  table: string;
  admin: pg.Client;
  /** The rung's own, for a process of its own. */
  rung: URL;
}

export async function openPoolFixture(rung: URL) {
  const { createPool } = (await import(rung.href)) as {
    createPool: CreatePool;
  };
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  const name = `test_14_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE TABLE ${name} (id integer, cents integer);
    INSERT INTO ${name} VALUES (1, 100)`);
  const url = urlNamed(name);
  const patient = {
    size: 2,
    waitMs: scaled(60_000),
    statementMs: 60_000,
  };
  const pools: Pool[] = [];
  const seen = new Set<pg.Client>();
  return {
    admin,
    table: name,
    rung,
    open(options: Partial<PoolOptions> = {}) {
      const pool = createPool({ url, ...patient, ...options });
      pools.push(pool);
      return watched(pool, seen);
    },
    async close() {
      await admin.query(cancelAll, [name]);
      const ends = [...seen].map((client) => client.end());
      await Promise.allSettled(ends);
      await Promise.allSettled(pools.map((pool) => pool.close()));
      await admin.query(`DROP TABLE ${name}`);
      await admin.end();
    },
  };
}

const cancelAll = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
  WHERE application_name = $1`;

/** Its connections have this name in `pg_stat_activity`. */
export function urlNamed(name: string, base = databaseUrl): string {
  const url = new URL(base);
  url.searchParams.set('application_name', name);
  return url.href;
}

/** A rung may lose clients: they are ended with the fixture. */
function watched(pool: Pool, seen: Set<pg.Client>): Pool {
  return {
    ...pool,
    withClient: (use, options) =>
      pool.withClient((client) => {
        if (!seen.has(client)) client.on('error', () => {});
        seen.add(client);
        return use(client);
      }, options),
  };
}
