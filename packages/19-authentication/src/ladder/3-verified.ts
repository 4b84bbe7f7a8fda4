// The token is believed only as far as it is what we sign.

import { AuthError, type CreateAuth } from './auth.ts';
import { hashPassword, isPassword } from './sync-hash.ts';
import { createTokens } from './tokens.ts';

const day = 24 * 3600;

export const createAuth: CreateAuth = ({ store, keys, now }) => {
  const first = keys();
  const { sign, verify } = createTokens(() => first, now);

  // #region issue
  const issue = async (id: string) => ({
    accessToken: await sign(id, 'at+jwt', day),
    refreshToken: await sign(id, 'rt+jwt', 30 * day),
  });
  // #endregion

  return {
    guard: async (token) => store.byId(await verify(token, 'at+jwt')),
    register: (email, password) =>
      store.save(email, hashPassword(password)),
    async login(email, password) {
      const account = await store.find(email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      return issue(String(account.id));
    },
    refresh: async (token) => issue(await verify(token, 'rt+jwt')),
    logout: async (token) => void (await verify(token, 'at+jwt')),
  };
};
