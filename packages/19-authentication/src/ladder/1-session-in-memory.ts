// A random id for each login, and a map from the id to its user.

import { randomBytes } from 'node:crypto';
import { findAccount, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth, User } from './auth.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

export const createAuth: CreateAuth = ({ pool }) => {
  // #region session
  const sessions = new Map<string, User>();

  async function login(email: string, password: string) {
    const account = await findAccount(pool, email);
    if (!account) throw new AuthError('There is no such user');
    if (!isPassword(password, account.hash)) {
      throw new AuthError('The password is wrong');
    }
    const id = randomBytes(16).toString('hex');
    sessions.set(id, { id: account.id, email: account.email });
    return { accessToken: id, refreshToken: id };
  }

  async function guard(id: string): Promise<User> {
    const user = sessions.get(id);
    if (!user) throw new AuthError('Log in first');
    return user;
  }
  // #endregion

  return {
    login,
    guard,
    async register(email, password) {
      await saveAccount(pool, email, hashPassword(password));
    },
    async refresh(id) {
      await guard(id);
      return { accessToken: id, refreshToken: id };
    },
    async logout(id) {
      await guard(id);
      sessions.delete(id);
    },
  };
};
