// How many callers a service may hold.

import { deepEqual, equal } from 'node:assert/strict';
import { type Behaviour, patiently } from '@under-load/lab';
import {
  type ClientFixture,
  watch,
} from '../support/client-fixture.ts';

export const bulkhead: Behaviour<ClientFixture>[] = [
  {
    name: 'beyond its limit, a call is refused at once',
    async prove({ open, service, clock }) {
      const client = open({ maxInFlight: 4, deadlineMs: 1000 });
      service.reply = () => 'hang';

      const calls = Array.from({ length: 6 }, () =>
        watch(client.request('/')),
      );
      await clock.advance(0);
      const ended = calls.map((end) => end());
      await clock.advance(1000);
      service.reply = () => 200; // there is room again
      const next = watch(client.request('/'));
      await clock.advance(1);

      const full = ['BULKHEAD_FULL', 'BULKHEAD_FULL'];
      const inFlight = ended.filter((end) => end === 'no end').length;
      deepEqual(ended.slice(4), full, `${inFlight} calls in flight`);
      equal(next(), 200);
    },
  },
  {
    name: 'a service that hangs does not stop calls to another',
    async prove({ openHttp }) {
      const hung = await openHttp({ maxInFlight: 4 });
      const other = await openHttp({ maxInFlight: 4 });
      hung.upstream.mode = 'hang';

      for (let i = 0; i < 20; i += 1) watch(hung.client.request('/'));
      const answer = other.client.request('/');

      const { status } = await patiently('the other', answer);
      equal(status, 200);
    },
  },
];
