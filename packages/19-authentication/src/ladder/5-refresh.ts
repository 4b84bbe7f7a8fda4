// Short access tokens, and refresh tokens that are good once.

import { jwtVerify, SignJWT } from 'jose';
import { findAccount, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth } from './auth.ts';
import { createFamilies } from './families.ts';
import { openKeyRing } from './key-ring.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

const issuer = 'https://shop.example';
const audience = 'https://api.shop.example';
const accessSeconds = 300;

export const createAuth: CreateAuth = (options) => {
  const { pool, keysFile, now = Date.now } = options;
  const ring = openKeyRing(keysFile);
  const families = createFamilies(pool, now);

  // #region verify
  async function verify(token: string): Promise<string> {
    if (token.length > 2000) throw new AuthError('It is too long');
    try {
      const { payload } = await jwtVerify(token, ring.find, {
        algorithms: ['ES256'],
        issuer,
        audience,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'exp'],
        currentDate: new Date(now()),
      });
      return String(payload.sub);
    } catch {
      throw new AuthError('This token opens nothing here');
    }
  }
  // #endregion

  // #region sign
  /** The token names the family; the family knows the user. */
  function sign(family: string): Promise<string> {
    const { kid, privateKey } = ring.signing();
    const iat = Math.floor(now() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(family)
      .setIssuedAt(iat)
      .setExpirationTime(iat + accessSeconds)
      .sign(privateKey);
  }
  // #endregion

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
    async login(email, password) {
      const account = await findAccount(pool, email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      const { family, ...first } = await families.begin(account.id);
      return { accessToken: await sign(family), ...first };
    },
  };
};
