// Access tokens name a session, and a session can end.

import { randomUUID } from 'node:crypto';
import type { AuthOptions } from './auth.ts';
import { createToken, hashOf } from './refresh-token.ts';
import { createTokens } from './tokens.ts';

const lifeMs = 30 * 24 * 3600 * 1000;

export function createSessions(options: AuthOptions) {
  const { store, keys, now = Date.now } = options;
  const tokens = createTokens(keys, now);
  const verify = (token: string) => tokens.verify(token, 'at+jwt');
  const sign = (session: string) => tokens.sign(session, 'at+jwt', 300);

  return {
    sign,
    guard: async (token: string) =>
      store.userOf(await verify(token), now()),
    logout: async (token: string) => store.end(await verify(token)),
    begin: async (account: number) => {
      const id = randomUUID();
      const refreshToken = createToken(id);
      const [hash, endsAt] = [hashOf(refreshToken), now() + lifeMs];
      await store.begin({ id, account, hash, endsAt });
      return { accessToken: await sign(id), refreshToken };
    },
  };
}
