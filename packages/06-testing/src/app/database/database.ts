// Connects to PostgreSQL, in a schema of its own. A schema is a folder
// of tables: two schemas can have a table of the same name.

import pg from 'pg';

/** A pool, or one connection inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

/** Longest wait for the answer to a statement. */
const queryMs = 4000;

/**
 * Every wait has a limit: also for a server that keeps its connections
 * open and does not answer.
 *
 * @throws TypeError when `schema` is not a plain name.
 */
export function connectDatabase(url: string, schema: string): pg.Pool {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) {
    throw new TypeError(`schema must be a plain name: ${schema}`);
  }
  const pool = new pg.Pool({
    connectionString: url,
    application_name: schema, // shows in pg_stat_activity
    max: 10,
    // For a new connection, and for a free one of these ten.
    connectionTimeoutMillis: 2000,
    query_timeout: queryMs,
    // The server gives up first: it runs nothing that nobody awaits.
    statement_timeout: queryMs - 500,
    options: `-c search_path=${schema}`,
    // A connection that does not close must not keep the process.
    allowExitOnIdle: true,
  });
  // The pool replaces an idle connection that breaks.
  pool.on('error', () => {});
  return pool;
}
