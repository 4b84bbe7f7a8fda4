// Counts the attempts on an email, in every process together.

import type { Pool } from 'pg';
import { AuthError } from './auth-error.ts';

const windowMs = 15 * 60 * 1000;
const maxAttempts = 10;

export function createThrottle(pool: Pool, now: () => number) {
  return {
    // #region count
    /** Before the hash: those at once are counted, too. */
    async count(email: string): Promise<void> {
      const ends = new Date(now() + windowMs);
      const { rows } = await pool.query<{ count: number }>(
        `INSERT INTO attempts AS a VALUES ($1, 1, $2)
         ON CONFLICT (email) DO UPDATE SET
           count = CASE WHEN a.ends_at > $3 THEN a.count + 1 ELSE 1 END,
           ends_at = CASE WHEN a.ends_at > $3 THEN a.ends_at ELSE $2 END
         RETURNING count`,
        [email, ends, new Date(now())],
      );
      if (rows[0] && rows[0].count <= maxAttempts) return;
      throw new AuthError('Too many attempts', 'THROTTLED');
    },
    // #endregion
    async forget(email: string): Promise<void> {
      await pool.query('DELETE FROM attempts WHERE email = $1', [
        email,
      ]);
    },
  };
}
