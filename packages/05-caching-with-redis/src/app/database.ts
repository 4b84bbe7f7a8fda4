// Connections to PostgreSQL, bounded, in a schema of the lesson's own.

import pg from 'pg';

/** @throws TypeError when `schema` is not a plain name. */
export function connectDatabase(url: string, schema: string): pg.Pool {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) {
    throw new TypeError(`schema must be a plain name: ${schema}`);
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    options: `-c search_path=${schema}`,
  });
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', () => {});
  return pool;
}
