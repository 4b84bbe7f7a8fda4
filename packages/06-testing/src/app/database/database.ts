// Connects to PostgreSQL, in a schema of its own. A schema is a folder
// of tables: two schemas can have a table of the same name.

import pg from 'pg';

/** A pool, or one connection inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

/** @throws TypeError when `schema` is not a plain name. */
export function connectDatabase(url: string, schema: string): pg.Pool {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) {
    throw new TypeError(`schema must be a plain name: ${schema}`);
  }
  const pool = new pg.Pool({
    connectionString: url,
    application_name: schema, // shows in pg_stat_activity
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    options: `-c search_path=${schema}`,
  });
  // The pool replaces an idle connection that breaks.
  pool.on('error', () => {});
  return pool;
}
