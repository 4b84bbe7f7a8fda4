// The access token names a session, and a session can end.

import { AuthError, type CreateAuth } from './auth.ts';
import { hashOf } from './refresh-token.ts';
import { createSessions } from './sessions.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

export const createAuth: CreateAuth = (options) => {
  const { store, pool, now = Date.now } = options;
  const { sign, begin, ...sessions } = createSessions(options);

  return {
    ...sessions,
    // #region refresh
    async refresh(token) {
      const session = token.slice(0, 36); // where its name is
      const { rowCount } = await pool.query(
        `SELECT FROM sessions
         WHERE id = $1 AND current = $2 AND ends_at > $3`,
        [session, hashOf(token), new Date(now())],
      );
      if (!rowCount) throw new AuthError('Log in again');
      return { accessToken: await sign(session) };
    },
    // #endregion
    register: (email, password) =>
      store.save(email, hashPassword(password)),
    async login(email, password) {
      const account = await store.find(email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      return begin(account.id);
    },
  };
};
