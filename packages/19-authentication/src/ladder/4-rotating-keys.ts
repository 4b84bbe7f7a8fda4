// Each token names its key; a new key comes without a logout.

import { jwtVerify, SignJWT } from 'jose';
import { findAccount, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth, User } from './auth.ts';
import { openKeyRing } from './key-ring.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

const issuer = 'https://shop.example';
const audience = 'https://api.shop.example';
const day = 24 * 3600;

export const createAuth: CreateAuth = (options) => {
  const { pool, keysFile, now = Date.now } = options;
  const ring = openKeyRing(keysFile);

  // #region verify
  async function verify(token: string, typ: string): Promise<User> {
    if (token.length > 2000) throw new AuthError('It is too long');
    try {
      const { payload } = await jwtVerify<User>(token, ring.find, {
        algorithms: ['ES256'],
        issuer,
        audience,
        typ,
        requiredClaims: ['sub', 'exp'],
        currentDate: new Date(now()),
      });
      return { id: Number(payload.sub), email: payload.email };
    } catch {
      throw new AuthError('This token opens nothing here');
    }
  }
  // #endregion

  // #region sign
  function sign({ id, email }: User, typ: string, seconds: number) {
    const { kid, privateKey } = ring.signing();
    const iat = Math.floor(now() / 1000);
    return new SignJWT({ email })
      .setProtectedHeader({ alg: 'ES256', typ, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(String(id))
      .setIssuedAt(iat)
      .setExpirationTime(iat + seconds)
      .sign(privateKey);
  }

  const issue = async (user: User) => ({
    accessToken: await sign(user, 'at+jwt', day),
    refreshToken: await sign(user, 'rt+jwt', 30 * day),
  });
  // #endregion

  return {
    guard: (token) => verify(token, 'at+jwt'),
    async register(email, password) {
      await saveAccount(pool, email, hashPassword(password));
    },
    async login(email, password) {
      const account = await findAccount(pool, email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      return issue(account);
    },
    refresh: async (token) => issue(await verify(token, 'rt+jwt')),
    logout: async (token) => void (await verify(token, 'at+jwt')),
  };
};
