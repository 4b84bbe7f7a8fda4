// The token is believed only as far as it is what we sign.

import { findAccount, findById, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth } from './auth.ts';
import { readKeys } from './keys.ts';
import { hashPassword, isPassword } from './sync-hash.ts';
import { createTokens } from './tokens.ts';

const day = 24 * 3600;

export const createAuth: CreateAuth = ({ pool, keysFile, now }) => {
  const [pair] = readKeys(keysFile);
  if (!pair) throw new TypeError(`There is no key in ${keysFile}`);
  const ring = { signing: () => pair, find: () => pair.publicKey };
  const tokens = createTokens(ring, now);

  // #region issue
  const issue = async (id: number | string) => ({
    accessToken: await tokens.sign(id, 'at+jwt', day),
    refreshToken: await tokens.sign(id, 'rt+jwt', 30 * day),
  });
  // #endregion

  return {
    guard: async (token) =>
      findById(pool, await tokens.verify(token, 'at+jwt')),
    async register(email, password) {
      await saveAccount(pool, email, hashPassword(password));
    },
    async login(email, password) {
      const account = await findAccount(pool, email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      return issue(account.id);
    },
    refresh: async (token) =>
      issue(await tokens.verify(token, 'rt+jwt')),
    logout: async (token) =>
      void (await tokens.verify(token, 'at+jwt')),
  };
};
