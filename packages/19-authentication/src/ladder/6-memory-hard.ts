// A hash that costs memory, off the loop, for everybody who asks.

import { findAccount, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth } from './auth.ts';
import { createFamilies } from './families.ts';
import { openKeyRing } from './key-ring.ts';
import { hashPassword, isPassword, nobody } from './password.ts';
import { createTokens } from './tokens.ts';

const wrong = 'The email or the password is wrong';

export const createAuth: CreateAuth = (options) => {
  const { pool, keysFile, now = Date.now, cost = 2 ** 15 } = options;
  const tokens = createTokens(openKeyRing(keysFile), now);
  const families = createFamilies(pool, now);
  const verify = (token: string) => tokens.verify(token, 'at+jwt');
  /** The token names the family; the family knows the user. */
  const sign = (family: string) => tokens.sign(family, 'at+jwt', 300);

  return {
    guard: async (token) => families.userOf(await verify(token)),
    logout: async (token) => families.end(await verify(token)),
    async refresh(token) {
      const { family, ...next } = await families.rotate(token);
      return { accessToken: await sign(family), ...next };
    },
    async register(email, password) {
      const hash = await hashPassword(password, cost);
      await saveAccount(pool, email, hash);
    },
    // #region login
    async login(email, password) {
      const account = await findAccount(pool, email);
      const hash = account?.hash ?? nobody(cost);
      const isRight = await isPassword(password, hash);
      if (!account || !isRight) throw new AuthError(wrong);
      const { family, ...first } = await families.begin(account.id);
      return { accessToken: await sign(family), ...first };
    },
    // #endregion
  };
};
