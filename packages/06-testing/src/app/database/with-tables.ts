// Opens the database for a run of the server.

import type { Pool } from 'pg';
import { connectDatabase } from './database.ts';
import { dropSchema, prepareSchema } from './schema.ts';

export interface TablesOptions {
  databaseUrl: string;
  schema: string;
  /** Whether to drop the schema in the end. */
  throwAway: boolean;
}

/**
 * Prepares the tables, and closes the pool once `work` is done.
 *
 * @throws Error that names the schema when it cannot be dropped.
 */
export async function withTables(
  { databaseUrl, schema, throwAway }: TablesOptions,
  work: (pool: Pool) => Promise<void>,
): Promise<void> {
  const pool = connectDatabase(databaseUrl, schema);
  try {
    await prepareSchema(pool, schema);
    try {
      await work(pool);
    } finally {
      if (throwAway) await drop(pool, schema);
    }
  } finally {
    await pool.end();
  }
}

async function drop(pool: Pool, schema: string): Promise<void> {
  try {
    await dropSchema(pool, schema);
  } catch (cause) {
    const why = `${schema} is left behind: ${String(cause)}`;
    throw new Error(`The schema ${why}`, { cause });
  }
}
