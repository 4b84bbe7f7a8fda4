// A refresh token is good for one use: a second one ends the session.

import { AuthError, type AuthOptions } from './auth.ts';
import { createToken, hashOf } from './refresh-token.ts';

/** Two tabs of one browser refresh at about the same time. */
const graceMs = 10_000;

// #region rotate
/** Of many at once, one gets the next token: the UPDATE decides. */
export async function rotate(token: string, options: AuthOptions) {
  const { pool, store, now = Date.now } = options;
  const session = token.slice(0, 36); // where its name is
  const at = (ms = 0) => new Date(now() + ms);
  const refreshToken = createToken(session);
  const { rowCount } = await pool.query(
    `UPDATE sessions
     SET current = $3, previous = current, rotated_at = $4
     WHERE id = $1 AND current = $2 AND ends_at > $4`,
    [session, hashOf(token), hashOf(refreshToken), at()],
  );
  if (rowCount) return { session, refreshToken };
  const { rowCount: inTime } = await pool.query(
    `SELECT FROM sessions
     WHERE id = $1 AND previous = $2 AND rotated_at > $3`,
    [session, hashOf(token), at(-graceMs)],
  );
  if (inTime) return { session }; // another tab was first
  await store.end(session); // two have this token: one is a thief
  throw new AuthError('Log in again');
}
// #endregion
