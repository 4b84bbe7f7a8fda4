// Signs tokens, and believes only what it signs itself.

import { jwtVerify, SignJWT } from 'jose';
import { AuthError } from './auth-error.ts';
import type { KeyPair } from './keys.ts';

const issuer = 'https://shop.example';
const audience = 'https://api.shop.example';

/** Where the keys come from. */
export interface Ring {
  signing: () => KeyPair;
  find: (header: { kid?: string }) => KeyPair['publicKey'];
}

export function createTokens(ring: Ring, now = Date.now) {
  return {
    // #region verify
    /** Whose it is. @throws AuthError */
    async verify(token: string, typ: string) {
      if (token.length > 2000) throw new AuthError('It is too long');
      try {
        const { payload } = await jwtVerify(token, ring.find, {
          algorithms: ['ES256'],
          issuer,
          audience,
          typ,
          requiredClaims: ['sub', 'exp'],
          currentDate: new Date(now()),
        });
        return String(payload.sub);
      } catch {
        throw new AuthError('This token opens nothing here');
      }
    },
    // #endregion

    sign(subject: string | number, typ: string, seconds: number) {
      const { kid, privateKey } = ring.signing();
      const iat = Math.floor(now() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'ES256', typ, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(String(subject))
        .setIssuedAt(iat)
        .setExpirationTime(iat + seconds)
        .sign(privateKey);
    },
  };
}
