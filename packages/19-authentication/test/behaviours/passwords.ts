// Guessing passwords, and what a guess costs.

import { equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import { ada } from '../support/ada.ts';
import type { AuthFixture } from '../support/auth-fixture.ts';
import { countHashes } from '../support/count-hashes.ts';
import { refused } from '../support/refused.ts';

const eve = { email: 'eve@example.com', password: 'another 42' };

export const passwords: Behaviour<AuthFixture>[] = [
  {
    name: 'a hash of a password is computed beside the event loop',
    async prove({ open, login }) {
      const auth = open();
      await login(auth);

      const { beside } = await countHashes(() =>
        auth.login(ada.email, ada.password),
      );

      equal(beside, 1, `${beside} hashes beside the loop`);
    },
  },
  {
    name: 'a login costs as many hashes when nobody has that address',
    async prove({ open, login }) {
      const auth = open();
      await login(auth);

      const guess = (email: string) =>
        countHashes(() => refused(email, auth.login(email, 'wrong')));
      const known = await guess(ada.email);
      const unknown = await guess(eve.email);

      equal(known.all, 1);
      equal(unknown.all, 1, `${unknown.all} hashes for nobody`);
    },
  },
  {
    name: 'a wrong password and a wrong address are refused in the same words',
    async prove({ open, login }) {
      const auth = open();
      await login(auth);
      const wordsOf = (email: string) =>
        auth
          .login(email, 'wrong')
          .catch(({ message }: Error) => message);

      const words = [
        await wordsOf(ada.email),
        await wordsOf(eve.email),
      ];

      equal(words[0], words[1]);
    },
  },
  {
    name: 'fifty guesses at once are ten, and other accounts do not wait',
    async prove({ open, login }) {
      const auth = open();
      await login(auth);
      await auth.register(eve.email, eve.password);

      const guesses = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          auth
            .login(ada.email, `guess ${i}`)
            .catch(({ code }: { code: string }) => code),
        ),
      );

      const tried = guesses.filter((code) => code === 'REFUSED').length;
      equal(tried, 10, `${tried} guesses`);
      const right = auth.login(ada.email, ada.password);
      const code = await right.catch(
        (error: { code: string }) => error.code,
      );
      equal(code, 'THROTTLED');
      await auth.login(eve.email, eve.password);
    },
  },
];
