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
    name: 'a token without a signature opens nothing',
    async prove({ open, login }) {
      const auth = open();
      const { access } = await login(auth);
      const { body } = read(access);

      const unsigned = `${encode({ alg: 'none' })}.${encode(body)}.`;

      await refused('alg none', auth.guard(unsigned));
    },
  },
  {
    name: 'a token that is signed with the public key opens nothing',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access } = await login(auth);

      const forged = forgeWithPublicKey(access, keysFile);

      await refused('the public key', auth.guard(forged));
    },
  },
  {
    name: 'a token of another service opens nothing',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access } = await login(auth);
      const others = [
        { iss: 'https://other.example' },
        { aud: 'https://other.example' },
      ];

      for (const claims of others) {
        const foreign = forge(access, keysFile, claims);
        await refused('another service', auth.guard(foreign));
      }
    },
  },
  {
    name: 'a token opens nothing before its time, and nothing after it',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access } = await login(auth);
      const second = Math.floor(Date.now() / 1000);
      const wrong = [{ exp: second - 60 }, { nbf: second + 600 }];

      for (const claims of wrong) {
        const untimely = forge(access, keysFile, claims);
        await refused('untimely', auth.guard(untimely));
      }
    },
  },
  {
    name: 'a changed token, garbage and a megabyte of token are refused',
    async prove({ open, login, keysFile }) {
      const auth = open();
      const { access } = await login(auth);
      const [head = '', , by = ''] = access.split('.');
      const changed = `${head}.${encode({ user: { id: 2 } })}.${by}`;
      const filler = 'x'.repeat(2 ** 20);
      const long = forge(access, keysFile, { filler });

      await refused('changed', auth.guard(changed));
      for (const token of ['', '.', 'a.b.c', '\0', filler]) {
        await refused('garbage', auth.guard(token));
      }
      await refused('a megabyte', auth.guard(long));
    },
  },
  {
    name: 'a refresh token is no access token',
    async prove({ open, login }) {
      const auth = open();
      const { refresh } = await login(auth);

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
