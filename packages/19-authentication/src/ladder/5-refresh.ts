// Refresh tokens that are good once, in families that can end.

import { findAccount, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth } from './auth.ts';
import { createFamilies } from './families.ts';
import { openKeyRing } from './key-ring.ts';
import { hashPassword, isPassword } from './sync-hash.ts';
import { createTokens } from './tokens.ts';

export const createAuth: CreateAuth = (options) => {
  const { pool, keysFile, now = Date.now } = options;
  const tokens = createTokens(openKeyRing(keysFile), now);
  const families = createFamilies(pool, now);
  const verify = (token: string) => tokens.verify(token, 'at+jwt');
  /** The token names the family; the family knows the user. */
  const sign = (family: string) => tokens.sign(family, 'at+jwt', 300);

  return {
    // #region use
    guard: async (token) => families.userOf(await verify(token)),
    logout: async (token) => families.end(await verify(token)),
    async refresh(token) {
      const { family, ...next } = await families.rotate(token);
      return { accessToken: await sign(family), ...next };
    },
    // #endregion
    async register(email, password) {
      await saveAccount(pool, email, hashPassword(password));
    },
    // #region login
    async login(email, password) {
      const account = await findAccount(pool, email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      const { family, ...first } = await families.begin(account.id);
      return { accessToken: await sign(family), ...first };
    },
    // #endregion
  };
};
