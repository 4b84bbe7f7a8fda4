// Accounts and the transfers between them: one row, or a transaction.

import type { Client } from 'pg';
import { Problem } from '../kit/problem.ts';

export interface Account {
  id: number;
  cents: number;
}

export interface Transfer {
  from: number;
  to: number;
  cents: number;
}

/** @throws Problem 404 */
export async function readAccount(
  client: Client,
  id: number,
): Promise<Account> {
  const { rows } = await client.query<Account>(
    'SELECT id, cents FROM lesson_14.accounts WHERE id = $1',
    [id],
  );
  const [account] = rows;
  if (account) return account;
  throw new Problem(404, 'There is no such account');
}

/** @throws Problem 404, 409; the pool rolls back what is left open. */
export async function transfer(
  client: Client,
  { from, to, cents }: Transfer,
): Promise<Account[]> {
  await client.query('BEGIN');
  // In one order everywhere: two transfers cannot wait for each other.
  await client.query(
    `SELECT FROM lesson_14.accounts WHERE id IN ($1, $2)
     ORDER BY id FOR UPDATE`,
    [from, to],
  );
  const { cents: there } = await readAccount(client, from);
  if (there < cents) throw new Problem(409, `It has ${there} cents`);
  await add(client, from, -cents);
  await add(client, to, cents);
  const accounts = [
    await readAccount(client, from),
    await readAccount(client, to),
  ];
  await client.query('COMMIT');
  return accounts;
}

async function add(client: Client, id: number, cents: number) {
  await client.query(
    'UPDATE lesson_14.accounts SET cents = cents + $2 WHERE id = $1',
    [id, cents],
  );
}

/** A hundred accounts with 1,000.00 each, unless they are there. */
export async function prepareAccounts(client: Client): Promise<void> {
  await client.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(14);
    CREATE SCHEMA IF NOT EXISTS lesson_14;
    CREATE TABLE IF NOT EXISTS lesson_14.accounts (
      id    integer PRIMARY KEY,
      cents integer NOT NULL CHECK (cents >= 0)
    );
    INSERT INTO lesson_14.accounts
      SELECT id, 100000 FROM generate_series(1, 100) AS id
      ON CONFLICT DO NOTHING;
    COMMIT;
  `);
}
