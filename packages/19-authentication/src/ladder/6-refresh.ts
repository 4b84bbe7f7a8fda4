// Refresh tokens that are good once: a second use ends the session.

import { AuthError, type CreateAuth } from './auth.ts';
import { rotate } from './rotate.ts';
import { createSessions } from './sessions.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

export const createAuth: CreateAuth = (options) => {
  const { store } = options;
  const { sign, begin, ...sessions } = createSessions(options);

  return {
    ...sessions,
    async refresh(token) {
      const { session, ...next } = await rotate(token, options);
      return { accessToken: await sign(session), ...next };
    },
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
