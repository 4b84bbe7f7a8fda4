// The lesson's tables, in a schema of their own.

import pg from 'pg';

/** A pool whose queries find the tables of `schema`. */
export function openDatabase(url: string, schema = 'lesson_19') {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: 2000,
    statement_timeout: 5000,
    query_timeout: 5500,
  });
  // A lost connection that is idle costs nobody anything.
  pool.on('error', () => {});
  return pool;
}

/** @param schema A name of ours, never of a request. */
export async function prepareTables(
  pool: pg.Pool,
  schema = 'lesson_19',
): Promise<void> {
  await pool.query(tablesOf(schema));
}

const tablesOf = (schema: string) => `
  BEGIN;
  SELECT pg_advisory_xact_lock(19);
  CREATE SCHEMA IF NOT EXISTS ${schema};
  CREATE TABLE IF NOT EXISTS ${schema}.accounts (
    id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    hash  text NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${schema}.sessions (
    id         text PRIMARY KEY,
    account    integer NOT NULL REFERENCES ${schema}.accounts,
    current    bytea NOT NULL,
    previous   bytea,
    rotated_at timestamptz,
    ends_at    timestamptz NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${schema}.attempts (
    email   text PRIMARY KEY,
    count   integer NOT NULL,
    ends_at timestamptz NOT NULL
  );
  COMMIT;
`;
