// The accounts, in PostgreSQL.

import type { Pool } from 'pg';
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
