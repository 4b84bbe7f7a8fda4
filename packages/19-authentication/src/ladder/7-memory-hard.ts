// A hash that costs memory, off the loop, for everybody who asks.

import { AuthError, type CreateAuth } from './auth.ts';
import { rotate } from './rotate.ts';
import { createSessions } from './sessions.ts';
import { hashPassword, isPassword, nobody } from './password.ts';

const wrong = 'The email or the password is wrong';

export const createAuth: CreateAuth = (options) => {
  const { store, cost = 2 ** 15 } = options;
  const { sign, begin, ...sessions } = createSessions(options);

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
      const account = await store.find(email);
      const hash = account?.hash ?? nobody(cost);
      const isRight = await isPassword(password, hash);
      if (!account || !isRight) throw new AuthError(wrong);
      return begin(account.id);
    },
    // #endregion
  };
};
