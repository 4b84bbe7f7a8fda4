// Connections to PostgreSQL, bounded, in a schema of the lesson's own.

import pg from 'pg';

/** Longest wait: also for a server that hangs. */
const limitMs = 3000;

/** @throws TypeError when `schema` is not a plain name. */
export function connectDatabase(url: string, schema: string): pg.Pool {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) {
    throw new TypeError(`schema must be a plain name: ${schema}`);
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    // The server gives up first: it runs nothing that nobody awaits.
    statement_timeout: limitMs - 500,
    options: `-c search_path=${schema}`,
    // A connection that does not close must not keep the process.
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', () => {});
  return pool;
}

/** Classes of PostgreSQL's errors: its connections, its limits, its end. */
const states = /^(08|53|57|58|40|55P03|25006)/;
/** What `pg` says without a code. */
const texts = /timeout|terminated|not queryable|pool after calling end/;

/** Whether the database cannot answer now, and may answer later. */
export function isDatabaseDown(error: unknown): boolean {
  const { code, severity, message } = Object(
    error,
  ) as Partial<pg.DatabaseError>;
  if (severity !== undefined) return states.test(code ?? '');
  // An error of the system, such as ECONNREFUSED.
  if (code !== undefined) return /^E[A-Z_]+$/.test(code);
  return message !== undefined && texts.test(message);
}
