// A signed token says which user is signed in (JWT, RFC 7519).

import { createSecretKey } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { InvalidTokenError } from '../errors.ts';

export interface Tokens {
  /** @default 900 */
  readonly ttlSeconds: number;
  issue: (userId: string) => Promise<string>;
  /** Resolves to the user's id. @throws InvalidTokenError */
  verify: (token: string) => Promise<string>;
}

export interface TokenOptions {
  /** At least 32 bytes: HS256 is as strong as its secret. */
  secret: string;
  clock: Clock;
  /** @default 900 */
  ttlSeconds?: number;
}

const algorithm = 'HS256';
const issuer = 'urn:under-load:shop';
const audience = 'urn:under-load:shop-api';
/** A signature says who wrote a claim, and not that it has a sense. */
const claims = z.object({ sub: z.uuid() });

export function createTokens(options: TokenOptions): Tokens {
  const { secret, clock, ttlSeconds = 900 } = options;
  const key = createSecretKey(secret, 'utf8');
  const nowSeconds = () => Math.floor(clock.now().getTime() / 1000);

  return {
    ttlSeconds,
    issue: (userId) =>
      new SignJWT()
        .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
        .setSubject(userId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(nowSeconds())
        .setExpirationTime(nowSeconds() + ttlSeconds)
        .sign(key),
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [algorithm],
          issuer,
          audience,
          requiredClaims: ['sub', 'exp'],
          currentDate: clock.now(),
        });
        return claims.parse(payload).sub;
      } catch (cause) {
        throw new InvalidTokenError('the token is not valid', {
          cause,
        });
      }
    },
  };
}
