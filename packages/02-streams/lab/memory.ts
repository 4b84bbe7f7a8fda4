// Files that outgrow the memory that a process may take.

import {
  type Clause,
  defineExperiment,
  type VariantResult,
} from '@under-load/lab';
import { withDataFile } from './support/data-file.ts';
import { measurePeak } from './support/peak.ts';
import { drainName, scannerName } from './support/readers.ts';

const topRung = '7-pipeline';
const sizes = { full: [32, 256, 1024], quick: [8, 64] };

export default defineExperiment({
  name: 'memory',
  question:
    'With 256 MB of heap: what memory does it take to sum a file of 1 GB?',
  unit: 'MB, peak RSS',
  better: 'lower',
  alsoBetter: { 'MB summed at most': 'higher' },
  claim:
    'the top rung and the byte scanner take 20 MB more than an empty drain at most, and grow no more; reading it all dies, or takes twice as much',
  variants: [drainName, '1-slurp', '2-on-data', topRung, scannerName],
  runs: { full: 3, quick: 1 },
  timeoutMs: 300_000,
  axes: { x: 'MB of file', y: 'MB, peak RSS' },
  async measure({ variant, quick, signal }) {
    const points: [number, number][] = [];
    let largest = 0;
    for (const megabytes of quick ? sizes.quick : sizes.full) {
      const peak = await withDataFile(megabytes, signal, (file) =>
        measurePeak(variant, file.path, signal),
      );
      points.push([megabytes, peak.rssMb]);
      if (peak.died) break;
      largest = megabytes;
    }
    const peaks = points.map(([, rssMb]) => rssMb);
    const last = peaks.at(-1) ?? 0;
    const growth = last - (peaks[0] ?? 0);
    const also = { growth, 'MB summed at most': largest };
    return { value: last, also, series: { rss: points } };
  },
  holds: [topRung, scannerName].flatMap((name): Clause[] => [
    {
      says: `MB at the peak of ${name}, beside an empty drain and 20 MB`,
      figure: (variants) => variants[name]?.median,
      atMost: (variants) => (variants[drainName]?.median ?? NaN) + 20,
    },
    {
      says: `MB that ${name} grows by, beside an empty drain and 20 MB`,
      figure: (variants) => growthOf(variants[name]),
      atMost: (variants) => growthOf(variants[drainName]) + 20,
    },
    {
      says: `reading it all dies, or takes this many times what ${name} takes`,
      figure: (variants) =>
        (variants['1-slurp']?.median ?? NaN) /
        (variants[name]?.median ?? NaN),
      atLeast: (variants) =>
        largestOf(variants['1-slurp']) < largestOf(variants[name])
          ? 0 // It died.
          : 2,
    },
  ]),
});

function largestOf(one?: VariantResult): number {
  return one?.also?.['MB summed at most']?.median ?? 0;
}

function growthOf(one?: VariantResult): number {
  return one?.also?.['growth']?.median ?? NaN;
}
