// Attempts are counted, by every process together.

import {
  AuthError,
  type AuthOptions,
  type CreateAuth,
} from './auth.ts';
import { rotate } from './rotate.ts';
import { createSessions } from './sessions.ts';
import { hashPassword, isPassword, nobody } from './password.ts';

const wrong = 'The email or the password is wrong';
const windowMs = 15 * 60 * 1000;
const maxAttempts = 10;

export const createAuth: CreateAuth = (options) => {
  const { store, cost = 2 ** 15 } = options;
  const { sign, begin, ...sessions } = createSessions(options);
  const throttle = createThrottle(options);

  return {
    ...sessions,
    async refresh(token) {
      const { session, ...next } = await rotate(token, options);
      return { accessToken: await sign(session), ...next };
    },
    async register(email, password) {
      await store.save(email, await hashPassword(password, cost));
    },
    // #region login
    async login(email, password) {
      await throttle.count(email);
      const account = await store.find(email);
      const hash = account?.hash ?? nobody(cost);
      const isRight = await isPassword(password, hash);
      if (!account || !isRight) throw new AuthError(wrong);
      await throttle.forget(email);
      return begin(account.id);
    },
    // #endregion
  };
};

function createThrottle({ pool, now = Date.now }: AuthOptions) {
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
    forget: (email: string) =>
      pool.query('DELETE FROM attempts WHERE email = $1', [email]),
  };
}
