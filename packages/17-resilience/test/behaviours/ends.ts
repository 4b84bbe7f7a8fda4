// How a call ends, and what is left of it.

import { deepEqual, equal } from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { askUntil, type Behaviour } from '@under-load/lab';
import {
  type ClientFixture,
  watch,
} from '../support/client-fixture.ts';

export const ends: Behaviour<ClientFixture>[] = [
  {
    name: 'a hung service costs at most the deadline',
    async prove({ open, service, clock }) {
      service.reply = () => 'hang';

      const end = watch(open({ deadlineMs: 900 }).request('/'));
      await clock.advance(900);

      equal(end(), 'DEADLINE', `after the deadline: ${end()}`);
    },
  },
  {
    name: 'when its caller goes away, a call ends, and the service sees it',
    async prove({ openHttp }) {
      const { upstream, client } = await openHttp();
      upstream.mode = 'hang';
      const { counts } = upstream;
      const look = () => Promise.resolve({ ...counts });
      const gone = new AbortController();

      const end = watch(client.request('/', { signal: gone.signal }));
      await askUntil(look, ({ requests }) => requests > 0);
      gone.abort();
      const { abandoned } = await askUntil(
        look,
        (seen) => seen.abandoned > 0,
      );

      equal(end(), 'ABORTED', `the caller has gone: ${end()}`);
      equal(abandoned, 1);
    },
  },
  {
    name: 'every failure says which it was',
    async prove({ open, service, clock }) {
      const ended: (string | number)[] = [];

      for (const reply of [503, 'reset', 'hang'] as const) {
        service.reply = () => reply;
        const end = watch(open().request('/'));
        await clock.advance(60_000);
        ended.push(end());
      }

      const codes = ['SERVICE_FAILED', 'CONNECTION', 'DEADLINE'];
      deepEqual(ended, codes, `a 503 ended as ${ended.join(', ')}`);
    },
  },
  {
    name: 'a 404 is an answer, and opens nothing',
    async prove({ open, service, clock }) {
      const client = open({ maxFailures: 5 });
      service.reply = () => 404;

      for (let i = 0; i < 20; i += 1) {
        const end = watch(client.request('/'));
        await clock.advance(1);
        equal(end(), 404);
      }

      equal(service.requests.length, 20);
    },
  },
  {
    name: 'no timer and no listener is left of a call',
    async prove({ open, service, clock }) {
      const client = open({ maxFailures: 5 });
      const { signal } = new AbortController();

      for (const reply of [200, 'reset', 503] as const) {
        service.reply = () => reply;
        const end = watch(client.request('/', { signal }));
        await clock.advance(2000);
        if (end() === 'no end') throw new Error(`of ${reply}`);
      }
      const gone = new AbortController();
      watch(open().request('/', { signal: gone.signal }));
      await clock.advance(0); // it waits for its second attempt
      gone.abort();

      equal(clock.pending(), 0);
      equal(getEventListeners(signal, 'abort').length, 0);
    },
  },
];
