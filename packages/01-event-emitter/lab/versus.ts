// What does isolation cost a publish, beside Node's EventEmitter?

import {
  defineExperiment,
  type InTurns,
  measureInTurns,
} from '@under-load/lab';
import { publishers } from './support/publishers.ts';
import {
  publishRate,
  type RateOptions,
} from './support/publish-rate.ts';

const node = 'node:events';
const bus = 'beyond/fast-bus';
/** Turns of each. */
const pairs = 7;

export default defineExperiment({
  name: 'versus',
  question:
    "How many events a second, as a multiple of Node's EventEmitter?",
  unit: 'x node:events, 3 listeners',
  better: 'higher',
  alsoBetter: { '10 listeners': 'higher' },
  claim:
    'to 3 listeners beyond/fast-bus publishes 1.25 times as fast as node:events and 1.5 times as fast as the top rung; to 10 listeners, 1.6 times as fast as node:events',
  // The first is measured beside itself: its distance from 1 is noise.
  variants: Object.keys(publishers),
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick }) {
    const sliceMs = quick ? 6 : 30;
    const measure = (listeners: number, unlike = false) =>
      beside(variant, { listeners, sliceMs, unlike });
    const one = await measure(1);
    const three = await measure(3);
    const ten = await measure(10);
    // V8 cannot inline these calls: they cost every library the same.
    const unlike = await measure(3, true);
    const also = {
      '1 listener': one.ratio,
      '10 listeners': ten.ratio,
      '3, unlike': unlike.ratio,
      'M/s, 3': three.perSecond / 1e6,
    };
    return { value: three.ratio, also };
  },
  holds: [
    {
      says: 'beyond/fast-bus beside node:events, to 3 listeners',
      figure: (variants) => variants[bus]?.median,
      atLeast: 1.25,
    },
    {
      says: 'beyond/fast-bus beside node:events, to 10 listeners',
      figure: (variants) =>
        variants[bus]?.also?.['10 listeners']?.median,
      atLeast: 1.6,
    },
    {
      says: 'beyond/fast-bus beside 1.5 times the top rung, to 3 listeners',
      figure: (variants) => variants[bus]?.median,
      atLeast: (variants) => 1.5 * (variants['6-drain']?.median ?? NaN),
    },
  ],
});

async function beside(
  variant: string,
  options: RateOptions,
): Promise<InTurns> {
  const rateOf = (name: string) => {
    const open = publishers[name];
    if (!open) throw new TypeError(`no publisher named ${name}`);
    return publishRate(open(), options);
  };
  const measure = rateOf(variant);
  const other = rateOf(node);
  // V8 optimises during these turns: they do not count.
  await measureInTurns(measure, other, 3);
  return measureInTurns(measure, other, pairs);
}
