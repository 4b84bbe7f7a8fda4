// What the ladder asks of the tables.

import type { Pool } from 'pg';
import { AuthError, type Store, type User } from '../ladder/auth.ts';

type Account = User & { hash: string };

export function createStore(pool: Pool): Store {
  const ask = async <T extends object>(
    sql: string,
    values: unknown[],
  ) => (await pool.query<T>(sql, values)).rows[0];

  return {
    find: (email) =>
      ask<Account>(
        'SELECT id, email, hash FROM accounts WHERE email = $1',
        [email],
      ),

    async byId(id) {
      const sql = 'SELECT id, email FROM accounts WHERE id = $1';
      return thereIs(await ask<User>(sql, [id]));
    },

    async save(email, hash) {
      const sql = `INSERT INTO accounts (email, hash) VALUES ($1, $2)
        ON CONFLICT (email) DO NOTHING RETURNING id`;
      if (await ask(sql, [email, hash])) return;
      throw new AuthError('The email has an account', 'TAKEN');
    },

    async begin({ id, account, hash, endsAt }) {
      const sql = `INSERT INTO sessions (id, account, current, ends_at)
        VALUES ($1, $2, $3, $4)`;
      await ask(sql, [id, account, hash, new Date(endsAt)]);
    },

    async userOf(session, now) {
      const sql = `SELECT accounts.id, email FROM sessions
        JOIN accounts ON accounts.id = account
        WHERE sessions.id = $1 AND ends_at > $2`;
      return thereIs(await ask<User>(sql, [session, new Date(now)]));
    },

    async end(session) {
      await ask('DELETE FROM sessions WHERE id = $1', [session]);
    },
  };
}

function thereIs(user: User | undefined): User {
  if (user) return user;
  throw new AuthError('The session has ended');
}
