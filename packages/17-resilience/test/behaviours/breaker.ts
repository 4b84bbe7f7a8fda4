// When a service is left alone, and when it is asked again.

import { equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type { Client } from '../../src/ladder/client.ts';
import {
  type ClientFixture,
  watch,
} from '../support/client-fixture.ts';

const settings = { maxFailures: 5, openMs: 10_000, attemptMs: 500 };

export const breaker: Behaviour<ClientFixture>[] = [
  {
    name: 'after five failures in a row no request reaches it',
    async prove(fixture) {
      const client = await openFailed(fixture);

      const reached = await ask(fixture, client, 20);

      equal(reached, 0, `${reached} more requests reached it`);
    },
  },
  {
    name: 'after a while one probe reaches it, and no other request',
    async prove(fixture) {
      const client = await openFailed(fixture);
      fixture.service.reply = () => 'hang';
      await fixture.clock.advance(settings.openMs);

      const probes = await ask(fixture, client, 20);
      await fixture.clock.advance(settings.attemptMs); // it fails
      const later = await ask(fixture, client, 20);

      equal(probes, 1, `${probes} probes`);
      equal(later, 0, `${later} after the probe`);
    },
  },
  {
    name: 'after it has recovered, calls are answered again',
    async prove(fixture) {
      const client = await openFailed(fixture);
      const { clock, service } = fixture;
      service.reply = () => 200;
      await clock.advance(settings.openMs);

      for (let i = 0; i < 5; i += 1) {
        const end = watch(client.request('/'));
        await clock.advance(1);
        equal(end(), 200);
      }
    },
  },
  {
    name: 'a call that its caller has ended says nothing about it',
    async prove(fixture) {
      const { clock, service, open } = fixture;
      const client = open(settings);
      service.reply = () => 'hang';

      for (let i = 0; i < 20; i += 1) await abandon(fixture, client);
      service.reply = () => 200;
      const end = watch(client.request('/'));
      await clock.advance(1);

      equal(end(), 200);
    },
  },
  {
    name: 'a probe that its caller has ended is followed by another',
    async prove(fixture) {
      const client = await openFailed(fixture);
      const { clock, service } = fixture;
      service.reply = () => 'hang';
      await clock.advance(settings.openMs);

      await abandon(fixture, client);
      service.reply = () => 200;
      await clock.advance(settings.openMs);
      const end = watch(client.request('/'));
      await clock.advance(1);

      equal(end(), 200);
    },
  },
  {
    name: 'a late failure does not open it again',
    async prove(fixture) {
      const { clock, service, open } = fixture;
      const client = open({ ...settings, openMs: 100 });
      for (const reply of ['hang', 500, 200] as const) {
        service.reply = () => reply;
        for (let i = 0; i < 5; i += 1) {
          watch(client.request('/', { method: 'POST' }));
        }
        await clock.advance(150);
      }

      await clock.advance(60); // those that hung fail now
      const end = watch(client.request('/'));
      await clock.advance(1);

      equal(end(), 200);
    },
  },
];

/** A client whose service has failed thirty times. */
async function openFailed(fixture: ClientFixture): Promise<Client> {
  const client = fixture.open(settings);
  fixture.service.reply = () => 500;
  for (let i = 0; i < 30; i += 1) {
    watch(client.request('/', { method: 'POST' }));
    await fixture.clock.advance(1);
  }
  return client;
}

/** Asks at once; resolves to how many requests the service sees. */
async function ask(
  { service, clock }: ClientFixture,
  client: Client,
  calls: number,
): Promise<number> {
  const before = service.requests.length;
  for (let i = 0; i < calls; i += 1) watch(client.request('/'));
  await clock.advance(1);
  return service.requests.length - before;
}

async function abandon({ clock }: ClientFixture, client: Client) {
  const gone = new AbortController();
  watch(client.request('/', { signal: gone.signal }));
  await clock.advance(1);
  gone.abort();
  await clock.advance(1);
}
