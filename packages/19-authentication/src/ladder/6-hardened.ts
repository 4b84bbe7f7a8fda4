// Passwords cost memory, attempts are counted, input is checked.

import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { findAccount, saveAccount } from './accounts.ts';
import { AuthError } from './auth-error.ts';
import type { CreateAuth } from './auth.ts';
import { createFamilies } from './families.ts';
import { openKeyRing } from './key-ring.ts';
import { hashPassword, isPassword, nobody } from './password.ts';
import { createThrottle } from './throttle.ts';

const issuer = 'https://shop.example';
const audience = 'https://api.shop.example';
const accessSeconds = 300;
const wrong = 'The email or the password is wrong';
const credentials = z.tuple([
  z.email().max(254),
  z.string().min(1).max(200),
]);

export const createAuth: CreateAuth = (options) => {
  const { pool, keysFile, now = Date.now, cost = 2 ** 15 } = options;
  const ring = openKeyRing(keysFile);
  const families = createFamilies(pool, now);
  const throttle = createThrottle(pool, now);

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
      const hash = await hashPassword(password, cost);
      await saveAccount(pool, email, hash);
    },
    // #region login
    async login(...input) {
      const { success, data } = credentials.safeParse(input);
      if (!success) throw new AuthError(wrong);
      const [email, password] = data;
      await throttle.count(email);
      const account = await findAccount(pool, email);
      const hash = account?.hash ?? nobody(cost);
      const isRight = await isPassword(password, hash);
      if (!account || !isRight) throw new AuthError(wrong);
      await throttle.forget(email);
      const { family, ...first } = await families.begin(account.id);
      return { accessToken: await sign(family), ...first };
    },
    // #endregion
  };
};
