// Four services, each of which asks the next; the last one is down.

import { defineExperiment, type Variants } from '@under-load/lab';
import type { Settings } from '../src/ladder/client.ts';
import { createVirtualClock } from '../test/support/virtual-clock.ts';
import { openRung } from './support/open-rung.ts';

const calls = 200;

export default defineExperiment({
  name: 'layers',
  question:
    'Each of four services asks the next, and the last is down: how many requests does it get for one call?',
  unit: 'requests a call',
  better: 'lower',
  claim:
    'with four attempts in each layer the last gets 256 requests; with a budget at most 2',
  variants: ['2-timeout', '4-backoff', '5-budget', '7-bulkhead'],
  runs: { full: 1, quick: 1 },
  async measure({ variant }) {
    const also: Record<string, number> = {};
    for (const layers of [1, 2, 3]) {
      const name = `${layers} layer${layers > 1 ? 's' : ''}`;
      also[name] = await requestsFor(variant, layers);
    }
    return { value: await requestsFor(variant, 4), also };
  },
  holds: [
    {
      says: 'requests with backoff',
      figure: (of) => of['4-backoff']?.median,
      exactly: 256,
    },
    ...['5-budget', '7-bulkhead'].map((rung) => ({
      says: `requests with ${rung}`,
      figure: (of: Variants) => of[rung]?.median,
      atMost: 2,
    })),
  ],
});

/** Over a clock that goes when it is told so: it is exact. */
async function requestsFor(rung: string, layers: number) {
  const clock = createVirtualClock();
  const { now, after } = clock;
  let requests = 0;
  let send: Settings['send'] = () => {
    requests += 1;
    return Promise.resolve({ status: 503, body: '' });
  };
  for (let layer = 0; layer < layers; layer += 1) {
    // A layer waits for all attempts of the next one.
    const deadlineMs = 10_000 * 10 ** layer;
    const own = { send, now, after, deadlineMs, attemptMs: deadlineMs };
    const client = await openRung(rung, own);
    send = (path) =>
      client.request(path).catch(() => ({ status: 503, body: '' }));
  }
  for (let call = 0; call < calls; call += 1) {
    void send('/', {});
    await clock.advance(10_000);
  }
  await clock.advance(1_000_000); // the last calls end
  return requests / calls;
}
