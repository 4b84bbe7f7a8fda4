// Each token names its key; a new key comes without a logout.

import { AuthError, type CreateAuth } from './auth.ts';
import { hashPassword, isPassword } from './sync-hash.ts';
import { createTokens } from './tokens.ts';

const day = 24 * 3600;

export const createAuth: CreateAuth = ({ store, keys, now }) => {
  // #region issue
  const { sign, verify } = createTokens(keys, now);
  const issue = async (id: string) => ({
    accessToken: await sign(id, 'at+jwt', 300),
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
