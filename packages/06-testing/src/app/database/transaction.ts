// Runs several statements as one: all of them count, or none.

import type { Pool } from 'pg';
import type { Queryable } from './database.ts';

/** Commits what `work` did, or undoes it when `work` throws. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    // A connection that cannot roll back is not used again.
    client.release(broken);
  }
}
