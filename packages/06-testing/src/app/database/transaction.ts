// Runs several statements as one: all of them count, or none.

import type pg from 'pg';
import { OutcomeUnknownError } from '../errors.ts';
import type { Queryable } from './database.ts';
import { isOutage } from './outage.ts';

/**
 * Commits what `work` did, or undoes it when `work` throws. Call no
 * other service in `work`: the connection and its locks are held.
 *
 * @throws OutcomeUnknownError when the answer to COMMIT was lost.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const broken: Error[] = [];
  const onError = (error: Error) => void broken.push(error);
  // The pool listens to idle clients only. Without this listener, a
  // connection that is lost now would end the process.
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    if (broken[0]) throw broken[0];
    await commit(client);
    return result;
  } catch (error) {
    // The end of its connection rolls back, too: do not wait for more.
    if (isLost(error)) onError(error);
    else await client.query('ROLLBACK').catch(onError);
    throw error;
  } finally {
    // The pool closes a connection that is released with an error.
    client.release(broken[0]);
    client.off('error', onError);
  }
}

async function commit(client: Queryable): Promise<void> {
  const { command } = await client.query('COMMIT').catch(explain);
  // So PostgreSQL answers when `work` hid the error of a statement.
  if (command === 'ROLLBACK') throw new Error('rolled back at COMMIT');
}

// An ERROR is an answer: nothing was committed. When the connection is
// lost, or the server ends it (FATAL), both are possible.
function explain(error: unknown): never {
  const { severity } = Object(error) as Partial<pg.DatabaseError>;
  if (severity === 'ERROR') throw error;
  throw new OutcomeUnknownError(error);
}

function isLost(error: unknown): error is Error {
  return error instanceof OutcomeUnknownError || isOutage(error);
}
