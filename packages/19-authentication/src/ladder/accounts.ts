// The accounts, in PostgreSQL.

import type { Pool } from 'pg';
import type { User } from './auth.ts';
import { AuthError } from './auth-error.ts';

export interface Account {
  id: number;
  email: string;
  hash: string;
}

export async function findAccount(pool: Pool, email: string) {
  const { rows } = await pool.query<Account>(
    'SELECT id, email, hash FROM accounts WHERE email = $1',
    [email],
  );
  return rows[0];
}

/** @throws AuthError TAKEN */
export async function saveAccount(
  pool: Pool,
  email: string,
  hash: string,
) {
  const { rowCount } = await pool.query(
    `INSERT INTO accounts (email, hash) VALUES ($1, $2)
     ON CONFLICT (email) DO NOTHING`,
    [email, hash],
  );
  if (rowCount) return;
  throw new AuthError('The email has an account', 'TAKEN');
}

/** @throws AuthError when the account has gone. */
export async function findById(pool: Pool, id: string): Promise<User> {
  const { rows } = await pool.query<User>(
    'SELECT id, email FROM accounts WHERE id = $1',
    [id],
  );
  if (rows[0]) return rows[0];
  throw new AuthError('The account has gone');
}
