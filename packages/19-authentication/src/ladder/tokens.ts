// Signs tokens, and believes only what it signs itself.

import { jwtVerify, SignJWT } from 'jose';
import { AuthError, type AuthOptions } from './auth.ts';

const issuer = 'https://shop.example';
const audience = 'https://api.shop.example';

export function createTokens(
  keys: AuthOptions['keys'],
  now = Date.now,
) {
  const find = ({ kid }: { kid?: string }) => {
    const key = keys().find((one) => one.kid === kid);
    if (key) return key.publicKey;
    throw new AuthError('The key is unknown');
  };

  return {
    // #region verify
    /** Whose it is. @throws AuthError */
    verify: async (token: string, typ: string) => {
      if (token.length > 2000) throw new AuthError('It is too long');
      const from = { algorithms: ['ES256'], issuer, audience, typ };
      const currentDate = new Date(now());
      const until = { requiredClaims: ['sub', 'exp'], currentDate };
      const checked = jwtVerify(token, find, { ...from, ...until });
      const { payload } = await checked.catch(() => {
        throw new AuthError('This token opens nothing here');
      });
      return String(payload.sub);
    },
    // #endregion

    sign: (sub: string, typ: string, seconds: number) => {
      const [{ kid, privateKey }] = keys();
      const iat = Math.floor(now() / 1000);
      const exp = iat + seconds;
      return new SignJWT({ iss: issuer, aud: audience, sub, iat, exp })
        .setProtectedHeader({ alg: 'ES256', typ, kid })
        .sign(privateKey);
    },
  };
}
