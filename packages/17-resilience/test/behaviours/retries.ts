// What is tried again, when, and how often.

import { equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import {
  type ClientFixture,
  watch,
} from '../support/client-fixture.ts';

export const retries: Behaviour<ClientFixture>[] = [
  {
    name: 'one failure is not seen by the caller',
    async prove({ open, service, clock }) {
      const client = open();
      const twice = { method: 'POST', idempotencyKey: 'order-1' };

      for (const reply of [503, 'reset', 'hang'] as const) {
        for (const asked of [{}, twice]) {
          const before = service.requests.length;
          service.reply = (n) => (n === before ? reply : 200);
          const end = watch(client.request('/', asked));
          await clock.advance(2000);
          equal(end(), 200, `the caller sees ${end()}`);
        }
      }
    },
  },
  {
    name: 'a POST without an idempotency key is sent once',
    async prove({ open, service, clock }) {
      service.reply = () => 503;

      const end = watch(open().request('/', { method: 'POST' }));
      await clock.advance(60_000);

      const { length } = service.requests;
      equal(length, 1, `${length} times, then ${end()}`);
    },
  },
  {
    name: 'retries come spread, and not sooner than the service says',
    async prove({ open, service, clock }) {
      const retryAfterMs = 1000;
      const busy = { status: 503, body: '', retryAfterMs };
      service.reply = (before) => (before < 50 ? busy : 200);

      for (let i = 0; i < 50; i += 1) watch(open().request('/'));
      await clock.advance(2000);

      const moments = new Map<number, number>();
      for (const at of service.requests.slice(50)) {
        if (at < retryAfterMs) throw new Error(`asked after ${at} ms`);
        const moment = Math.floor(at / 10);
        moments.set(moment, (moments.get(moment) ?? 0) + 1);
      }
      const most = Math.max(0, ...moments.values());
      if (most > 25) throw new Error(`${most} came within 10 ms`);
    },
  },
  {
    name: 'a wait that ends behind the deadline does not begin',
    async prove({ open, service, clock }) {
      const client = open({ deadlineMs: 2000 });
      const busy = { status: 503, body: '', retryAfterMs: 5000 };
      service.reply = () => busy;

      const end = watch(client.request('/'));
      await clock.advance(0);

      equal(end(), end() === 503 ? 503 : 'SERVICE_FAILED');
    },
  },
  {
    name: 'retries add at most a tenth to the load of a service that is down',
    async prove({ open, service, clock }) {
      const client = open();
      service.reply = () => 503;

      for (let i = 0; i < 200; i += 1) {
        watch(client.request('/'));
        await clock.advance(1000);
      }

      // Ten are saved up from better times.
      const { length } = service.requests;
      if (length <= 230) return;
      throw new Error(`${length} requests for 200 calls`);
    },
  },
];
