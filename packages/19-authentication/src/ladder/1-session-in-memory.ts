// A random id for each login, and a map from the id to its user.

import { randomBytes } from 'node:crypto';
import { AuthError, type CreateAuth, type User } from './auth.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

export const createAuth: CreateAuth = ({ store }) => {
  // #region session
  const sessions = new Map<string, User>();

  async function login(email: string, password: string) {
    const account = await store.find(email);
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
    register: (email, password) =>
      store.save(email, hashPassword(password)),
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
