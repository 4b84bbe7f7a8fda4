// What all this care costs, beside a bare Express.
//
// A machine that does other things gives a server less than a second
// of its CPU each second; so the lab counts requests a second of CPU.

import {
  defineExperiment,
  measureInTurns,
  startServer,
} from '@under-load/lab';
import { requestRate } from './support/request-rate.ts';
import { Shop } from './support/shop.ts';

const top = '7-request-log';
const entry = new URL('support/measured-server.ts', import.meta.url);
const noOrder = '/orders/00000000-0000-4000-8000-000000000000';

export default defineExperiment({
  name: 'cost',
  question:
    'How many orders can be asked for in a second of CPU, as a multiple of a bare Express?',
  unit: 'x bare Express, success',
  better: 'higher',
  claim:
    'with all its care the top rung serves at least 0.75 times as many orders as a bare Express',
  variants: ['1-scattered', '2-central', top],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const start = (name: string) =>
      startServer({
        entry,
        args: [name],
        env: { NODE_ENV: 'production' },
        signal,
      });
    const [rung, bare] = await Promise.all([
      start(variant),
      start('bare'),
    ]);
    const count = quick ? 500 : 1000;
    const pairs = quick ? 3 : 15;
    const warmUp = quick ? 1000 : 5000;
    try {
      const compare = async (path: string, otherPath = path) => {
        // While V8 compiles, the server with more code looks worse.
        await requestRate(rung.url, path, warmUp)();
        await requestRate(bare.url, otherPath, warmUp)();
        return measureInTurns(
          requestRate(rung.url, path, count),
          requestRate(bare.url, otherPath, count),
          pairs,
        );
      };
      const success = await compare(
        await new Shop(rung.url).order(),
        await new Shop(bare.url).order(),
      );
      const also = { 'requests/s': success.perSecond };
      if (quick) return { value: success.ratio, also };
      const failure = await compare(noOrder);
      return {
        value: success.ratio,
        also: {
          ...also,
          'x bare, error': failure.ratio,
          'errors/s': failure.perSecond,
        },
      };
    } finally {
      await Promise.all([rung.stop(), bare.stop()]);
    }
  },
  holds: [
    {
      says: 'orders at the top rung, as a multiple of a bare Express',
      figure: (variants) => variants[top]?.median,
      atLeast: 0.75,
    },
  ],
});
