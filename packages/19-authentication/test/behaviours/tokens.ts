// Forged tokens, and keys.

import { doesNotMatch, equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import { rotateKeys } from '../../src/app/rotate-keys.ts';
import { ada } from '../support/ada.ts';
import type { AuthFixture } from '../support/auth-fixture.ts';
import {
  encode,
  forge,
  forgeWithPublicKey,
  read,
} from '../support/forge.ts';
import { refused } from '../support/refused.ts';

export const tokens: Behaviour<AuthFixture>[] = [
  {
    name: 'a second process knows who has logged in',
    async prove({ open, login }) {
      const { access } = await login(open());

      const { email } = await open().guard(access);

      equal(email, ada.email);
    },
  },
  {
    name: 'a forged token, garbage and a megabyte of token open nothing',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access } = await login(auth);
      const { body } = read(access);
      const [head = '', , by = ''] = access.split('.');
      const filler = 'x'.repeat(2 ** 20);
      const forged = {
        'alg none': `${encode({ alg: 'none' })}.${encode(body)}.`,
        'the public key': forgeWithPublicKey(access, keysFile),
        changed: `${head}.${encode({ ...body, sub: '2' })}.${by}`,
        'a megabyte': forge(access, keysFile, { filler }),
        garbage: 'a.b.c',
        nothing: '',
      };

      for (const [what, token] of Object.entries(forged)) {
        await refused(what, auth.guard(token));
      }
    },
  },
  {
    name: 'a token for another service, time or use opens nothing',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access, refresh } = await login(auth);
      const second = Math.floor(Date.now() / 1000);
      const others = [
        { iss: 'https://other.example' },
        { aud: 'https://other.example' },
        { exp: second - 60 },
        { nbf: second + 600 },
      ];

      for (const claims of others) {
        const [what = ''] = Object.keys(claims);
        const foreign = forge(access, keysFile, claims);
        await refused(what, auth.guard(foreign));
      }
      await refused('a refresh token', auth.guard(refresh));
    },
  },
  {
    name: 'no token holds a password or its hash',
    async prove({ open, login }) {
      const { access, refresh } = await login(open());

      const text = JSON.stringify([read(access), read(refresh)]);

      doesNotMatch(text, /correct 42|hash/);
    },
  },
  {
    name: 'keys rotate, nobody logs in again, and an old key signs nothing',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access } = await login(auth);

      await rotateKeys(keysFile);
      const still = await auth.guard(access);
      const { accessToken } = await auth.login(ada.email, ada.password);
      const later = [read(access), read(accessToken)];
      const kids = new Set(later.map(({ head }) => head['kid']));
      const isSigned = accessToken.includes('.');
      await rotateKeys(keysFile);

      equal(still.email, ada.email);
      if (!isSigned) return; // it has no key
      equal(kids.size, 2, 'the new key is not used');
      await refused('an old key', auth.guard(access));
      await auth.guard(accessToken);
    },
  },
];
