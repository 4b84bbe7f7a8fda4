// What a transaction writes is there as a whole, or not at all.

import type { Pool, PoolClient } from 'pg';

export type Queryable = Pick<PoolClient, 'query'>;
type Act = () => Promise<unknown>;

export interface Transaction {
  db: Queryable;
  /** `act` runs once all is committed, and never if it is not. */
  afterCommit: (act: Act) => void;
}

export async function inTransaction<T>(
  pool: Pool,
  use: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const acts: Act[] = [];
  const db = await pool.connect();
  const ignore = () => {}; // a query that runs rejects as well
  db.on('error', ignore);
  try {
    await db.query('BEGIN');
    const afterCommit = (act: Act) => void acts.push(act);
    const result = await use({ db, afterCommit });
    await db.query('COMMIT');
    for (const act of acts) await act();
    return result;
  } catch (error) {
    await db.query('ROLLBACK').catch(ignore);
    throw error;
  } finally {
    db.off('error', ignore);
    db.release();
  }
}
