// A refresh token names its session, and has a secret.

import { createHash, randomBytes } from 'node:crypto';

export const createToken = (session: string) =>
  `${session}.${randomBytes(32).toString('base64url')}`;

/** What a database may have of it. */
export const hashOf = (token: string) =>
  createHash('sha256').update(token).digest();
