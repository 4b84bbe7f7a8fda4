// Refresh tokens, thieves and logout.

import { equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import { ada } from '../support/ada.ts';
import type { AuthFixture } from '../support/auth-fixture.ts';
import { refused } from '../support/refused.ts';

const minuteMs = 60_000;

export const sessions: Behaviour<AuthFixture>[] = [
  {
    name: 'a stolen access token works for minutes, not for a day',
    async prove({ open, login }) {
      let passedMs = 0;
      const auth = open(() => Date.now() + passedMs);
      const { access } = await login(auth);
      equal((await auth.guard(access)).email, ada.email);

      passedMs = 16 * minuteMs;

      await refused('minutes later', auth.guard(access));
    },
  },
  {
    name: 'of twenty refreshes at once, all are served and one gets the next token',
    async prove({ open, login }) {
      const auth = open();
      const { refresh } = await login(auth);

      const all = await Promise.all(
        Array.from({ length: 20 }, () => auth.refresh(refresh)),
      );

      const next = all.flatMap((it) => it.refreshToken ?? []);
      equal(new Set(next).size, 1, `${new Set(next).size} new tokens`);
      for (const { accessToken } of all) await auth.guard(accessToken);
    },
  },
  {
    name: 'a refresh token that is used again later ends the session',
    async prove({ open, login }) {
      let passedMs = 0;
      const auth = open(() => Date.now() + passedMs);
      const { refresh } = await login(auth);
      const next = await auth.refresh(refresh);

      passedMs = minuteMs;

      await refused('the thief', auth.refresh(refresh));
      await refused('the owner', auth.refresh(next.refreshToken ?? ''));
      await refused('its access token', auth.guard(next.accessToken));
    },
  },
  {
    name: 'logout ends the access token and the refresh token',
    async prove({ open, login }) {
      const auth = open();
      const { access, refresh } = await login(auth);
      const other = await auth.login(ada.email, ada.password);

      await auth.logout(access);

      await refused('the access token', auth.guard(access));
      await refused('the refresh token', auth.refresh(refresh));
      await auth.guard(other.accessToken); // of another device
    },
  },
];
