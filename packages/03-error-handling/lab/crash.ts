// A programmer error under load: how many requests lose their answer,
// and how long no process answers.

import {
  askUntil,
  type Clause,
  defineExperiment,
} from '@under-load/lab';
import {
  type PaymentProvider,
  startPaymentProvider,
} from '../src/fakes/payment-provider.ts';
import { callSteadily } from './support/call-steadily.ts';
import { startRung } from './support/rung-server.ts';
import { Shop } from './support/shop.ts';

const top = '5-drained';
/** A plain restart, as by a container or a process manager. */
const restarted = '4-backed-off';
/** They end at once. */
const lossy = ['1-scattered', '2-central', '7-request-log', restarted];
const inFlight = 20;

export default defineExperiment({
  name: 'crash',
  question:
    'A timer throws while 20 payments are in flight: how many are lost?',
  unit: 'of 20 in flight lost',
  better: 'lower',
  alsoBetter: { back: 'higher' },
  claim:
    'the top rung loses none of the requests in flight, and comes back; a process that ends at once loses all of them, restarted or not',
  variants: [...lossy, top],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const provider = await startPaymentProvider();
    const server = await startRung({
      rung: variant,
      signal,
      env: {
        PAYMENT_URL: provider.url,
        PAYMENT_TIMEOUT_MS: '20000',
      },
    });
    try {
      const shop = new Shop(server.url);
      const held = await holdPayments(shop, provider);
      const calls = callSteadily(shop, {
        everyMs: 10,
        maxDownMs: quick ? 300 : 2000,
        hasEnded: server.exited.then(() => {}),
      });
      await shop.provoke('timer');
      await calls.failed;
      provider.release();
      const lost = await countLost(held);
      const { refused, downMs } = await calls.done;
      const back = (await shop.pid()) ? 1 : 0;
      return {
        value: lost,
        also: { refused, 'ms down': downMs, back },
      };
    } finally {
      await server.stop();
      await provider.close();
    }
  },
  holds: [
    {
      says: 'requests that the top rung loses',
      figure: (variants) => variants[top]?.max,
      exactly: 0,
    },
    {
      says: 'times that the top rung comes back, after one crash',
      figure: (variants) => variants[top]?.also?.['back']?.min,
      exactly: 1,
    },
    ...lossy.map((name): Clause => ({
      says: `requests that ${name} loses`,
      figure: (variants) => variants[name]?.min,
      exactly: inFlight,
    })),
  ],
});

async function holdPayments(shop: Shop, provider: PaymentProvider) {
  const held = Array.from({ length: inFlight }, () =>
    shop.pay('tok_held', { patienceMs: 20_000 }),
  );
  await askUntil(
    async () => provider.held(),
    (count) => count === inFlight,
  );
  return held;
}

async function countLost(
  held: Promise<{ status: number }>[],
): Promise<number> {
  const answers = await Promise.all(held);
  return answers.filter(({ status }) => status !== 201).length;
}
