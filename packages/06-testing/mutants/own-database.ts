// Gives mutated tests a database of their own: it is dropped with
// everything that a mutant left in it.

import { randomBytes } from 'node:crypto';
import pg from 'pg';

const prefix = 'mutants_06_';
const hourMs = 3_600_000;

export interface OwnDatabase {
  url: string;
  /** Rejects when the server is away, or is another by now. */
  check: () => Promise<void>;
  drop: () => Promise<void>;
}

/** @param url Of a server on which one may create databases. */
export async function createDatabase(
  url: string,
): Promise<OwnDatabase> {
  const name = `${prefix}${Date.now()}_${randomBytes(4).toString('hex')}`;
  await dropForgotten(url);
  await query(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const startedAt = await serverStart(url);
  return {
    url: own.href,
    async check() {
      const now = await serverStart(own.href);
      if (now !== startedAt)
        throw new Error('the server was restarted');
    },
    async drop() {
      await query(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

// The databases of runs that were killed.
async function dropForgotten(url: string): Promise<void> {
  const sql = `SELECT datname AS name FROM pg_database
    WHERE datname LIKE '${prefix}%'`;
  const { rows } = await query(url, sql);
  for (const { name } of rows) {
    const [, , at] = String(name).split('_');
    if (!(Number(at) < Date.now() - hourMs)) continue;
    const drop = `DROP DATABASE IF EXISTS ${String(name)} WITH (FORCE)`;
    await query(url, drop).catch(() => {}); // another's, or gone
  }
}

async function serverStart(url: string): Promise<string> {
  const sql = 'SELECT pg_postmaster_start_time()::text AS started';
  const { rows } = await query(url, sql);
  return String(rows[0]?.['started']);
}

async function query(url: string, sql: string) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
  });
  // The server may end the connection: the query tells of that.
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(sql);
  } finally {
    await client.end();
  }
}
