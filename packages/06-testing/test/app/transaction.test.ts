// A connection that fails at every point of a transaction: rare with a
// real database, one line each with a fake.

import { EventEmitter } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import type { Pool } from 'pg';
import { inTransaction } from '../../src/app/database/transaction.ts';

const lost = new Error('Connection terminated unexpectedly');
const late = new Error('Query read timeout');
const ended = answered({ severity: 'FATAL', code: '57P01' });
const refused = answered({ severity: 'ERROR', code: '23514' });

type Answers = Record<string, string | Error>;

function answered(fields: object): Error {
  return Object.assign(new Error('from PostgreSQL'), fields);
}

/** @param answers To statements; else each is done. */
function createPool(answers: Answers = {}) {
  const client = Object.assign(new EventEmitter(), {
    release: jest.fn(),
    query: jest.fn(async (sql: string) => {
      const answer = answers[sql] ?? sql;
      if (answer instanceof Error) throw answer;
      return { command: answer };
    }),
  });
  const pool = { connect: async () => client } as unknown as Pool;
  const statements = () => client.query.mock.calls.map(([sql]) => sql);
  return { pool, client, statements };
}

describe('a transaction', () => {
  it('is committed, and its connection kept', async () => {
    const { pool, client, statements } = createPool();

    await expect(inTransaction(pool, async () => 'done')).resolves.toBe(
      'done',
    );

    expect(statements()).toEqual(['BEGIN', 'COMMIT']);
    expect(client.release.mock.calls).toEqual([[undefined]]);
    expect(client.listenerCount('error')).toBe(0);
  });

  it('is rolled back when its work fails', async () => {
    const { pool, client, statements } = createPool();
    const failed = inTransaction(pool, () => Promise.reject(refused));

    await expect(failed).rejects.toBe(refused);

    expect(statements()).toEqual(['BEGIN', 'ROLLBACK']);
    expect(client.release.mock.calls).toEqual([[undefined]]);
  });

  it('survives the loss of its connection between statements', async () => {
    const { pool, client, statements } = createPool();
    const failed = inTransaction(pool, async () => {
      client.emit('error', lost);
    });

    await expect(failed).rejects.toBe(lost);

    expect(statements()).toEqual(['BEGIN']);
    expect(client.release.mock.calls).toEqual([[lost]]);
  });

  it.each([lost, late, ended])(
    'closes a connection that fails: %s',
    async (error) => {
      const { pool, client, statements } = createPool();

      const failed = inTransaction(pool, () => Promise.reject(error));

      await expect(failed).rejects.toBe(error);
      expect(statements()).toEqual(['BEGIN']);
      expect(client.release.mock.calls).toEqual([[error]]);
    },
  );

  it('closes a connection that cannot roll back', async () => {
    const { pool, client } = createPool({ ROLLBACK: late });
    const failed = inTransaction(pool, () => Promise.reject(refused));

    await expect(failed).rejects.toBe(refused);

    expect(client.release.mock.calls).toEqual([[late]]);
  });

  it.each([lost, late, ended])(
    'has an unknown outcome when COMMIT fails: %s',
    async (cause) => {
      const { pool, client } = createPool({ COMMIT: cause });

      const failed = inTransaction(pool, async () => {});

      const error = { code: 'OUTCOME_UNKNOWN', cause };
      await expect(failed).rejects.toMatchObject(error);
      expect(client.release.mock.calls).toEqual([
        [expect.objectContaining(error)],
      ]);
    },
  );

  it('is not committed when PostgreSQL says so', async () => {
    const { pool } = createPool({ COMMIT: refused });
    const hidden = createPool({ COMMIT: 'ROLLBACK' });

    const failed = inTransaction(pool, async () => {});
    await expect(failed).rejects.toBe(refused);
    await expect(
      inTransaction(hidden.pool, async () => {}),
    ).rejects.toThrow('rolled back');
  });
});
