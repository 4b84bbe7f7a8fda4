// The same producer and consumer, with and without backpressure.

import { defineExperiment } from '@under-load/lab';
import {
  highWaterMark,
  produceAndConsume,
  type Sample,
} from '../src/beyond/backpressure/backpressure.ts';

const ignoring = 'ignoring write()';
const heeding = 'heeding write()';
const mostPoints = 100;
const limitMb = highWaterMark / 1e6;

export default defineExperiment({
  name: 'backpressure',
  question:
    'A producer is faster than its consumer: how much piles up between them?',
  unit: 'MB buffered at the peak',
  better: 'lower',
  claim:
    'a producer that heeds write() buffers the highWaterMark at most; one that ignores it, at least ten times that',
  rung: '7-pipeline',
  variants: [ignoring, heeding],
  runs: { full: 3, quick: 1 },
  axes: { x: 'milliseconds', y: 'MB buffered' },
  async measure({ variant, quick, signal }) {
    const samples = await produceAndConsume({
      heeding: variant === heeding,
      megabytes: quick ? 8 : 32,
      signal,
    });
    const megabytes = samples.map(inMegabytes);
    const value = Math.max(...megabytes.map(([, y]) => y));
    return { value, series: { buffered: thin(megabytes) } };
  },
  holds: [
    {
      says: 'MB buffered by a producer that heeds write()',
      figure: (variants) => variants[heeding]?.max,
      atMost: limitMb,
    },
    {
      says: 'MB buffered by one that ignores it',
      figure: (variants) => variants[ignoring]?.min,
      atLeast: 10 * limitMb,
    },
  ],
});

function inMegabytes({ ms, bufferedBytes }: Sample): [number, number] {
  return [Math.round(ms), bufferedBytes / 1e6];
}

/** As many points as a chart can show. */
function thin(points: [number, number][]): [number, number][] {
  const step = Math.ceil(points.length / mostPoints);
  return points.filter((_, i) => i % step === 0);
}
