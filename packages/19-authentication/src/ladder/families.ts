// A login begins a family of refresh tokens: one is good, each once.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { AuthError } from './auth-error.ts';
import type { User } from './auth.ts';

const graceMs = 10_000;
const lifeMs = 30 * 24 * 3600 * 1000;
const shape = /^[0-9a-f-]{36}\.[\w-]{43}$/;
const hashOf = (token: string) =>
  createHash('sha256').update(token).digest();

export function createFamilies(pool: Pool, now: () => number) {
  const at = (ms = 0) => new Date(now() + ms);
  const create = (family: string) =>
    `${family}.${randomBytes(32).toString('base64url')}`;

  async function begin(account: number) {
    const family = randomUUID();
    const refreshToken = create(family);
    await pool.query(
      `INSERT INTO families (id, account, current, ends_at)
       VALUES ($1, $2, $3, $4)`,
      [family, account, hashOf(refreshToken), at(lifeMs)],
    );
    return { family, refreshToken };
  }

  // #region rotate
  /** Of many at once, one gets the next token: the UPDATE decides. */
  async function rotate(token: string) {
    if (!shape.test(token)) throw new AuthError('Log in again');
    const family = token.slice(0, 36);
    const refreshToken = create(family);
    const { rowCount } = await pool.query(
      `UPDATE families
       SET current = $3, previous = current, rotated_at = $4
       WHERE id = $1 AND current = $2 AND ends_at > $4`,
      [family, hashOf(token), hashOf(refreshToken), at()],
    );
    if (rowCount) return { family, refreshToken };
    const { rowCount: inTime } = await pool.query(
      `SELECT FROM families
       WHERE id = $1 AND previous = $2 AND rotated_at > $3`,
      [family, hashOf(token), at(-graceMs)],
    );
    if (inTime) return { family }; // another tab was first
    await end(family); // two have had this token: one is a thief
    throw new AuthError('Log in again');
  }
  // #endregion

  async function userOf(family: string): Promise<User> {
    const { rows } = await pool.query<User>(
      `SELECT accounts.id, email FROM families
       JOIN accounts ON accounts.id = account
       WHERE families.id = $1 AND ends_at > $2`,
      [family, at()],
    );
    if (rows[0]) return rows[0];
    throw new AuthError('The session has ended');
  }

  async function end(family: string): Promise<void> {
    await pool.query('DELETE FROM families WHERE id = $1', [family]);
  }

  return { begin, rotate, userOf, end };
}
