// How fast each rung goes through a file, in turns with readline.

import { createReadStream } from 'node:fs';
import {
  defineExperiment,
  measureInTurns,
  type Variants,
} from '@under-load/lab';
import { type DataFile, withDataFile } from './support/data-file.ts';
import {
  drainName,
  findReader,
  type Read,
  scannerName,
} from './support/readers.ts';

const chunkBytes = 1024 * 1024;

const topRung = '7-pipeline';

/** They get a smaller file. */
const slow = new Set([topRung, 'csv-parse']);

export default defineExperiment({
  name: 'throughput',
  question: 'How fast is a CSV summed by one of its columns?',
  unit: 'MB/s',
  better: 'higher',
  alsoBetter: { 'x readline': 'higher' },
  claim:
    'the byte scanner is at least three times as fast as readline, and ten times as fast as the top rung, a pipeline with csv-parse',
  variants: [
    drainName,
    '2-on-data',
    '3-readline',
    topRung,
    scannerName,
    'csv-parse',
    'papaparse',
  ],
  runs: { full: 3, quick: 1 },
  measure({ variant, quick, signal }) {
    const megabytes = (quick ? 16 : 128) / (slow.has(variant) ? 8 : 1);
    return withDataFile(megabytes, signal, async (file) => {
      const read = await findReader(variant);
      const readline = await findReader('3-readline');
      for (const warmUp of [read, read, readline]) {
        await rateOf(warmUp, file);
      }
      const { perSecond, ratio } = await measureInTurns(
        () => rateOf(read, file),
        () => rateOf(readline, file),
        quick ? 3 : 5,
      );
      return { value: perSecond / 1e6, also: { 'x readline': ratio } };
    });
  },
  holds: [
    {
      says: 'the byte scanner, as a multiple of readline',
      figure: (variants) => ratioOf(variants, scannerName),
      atLeast: 3,
    },
    {
      says: 'the byte scanner beside ten times the top rung, both as a multiple of readline',
      figure: (variants) => ratioOf(variants, scannerName),
      atLeast: (variants) => 10 * ratioOf(variants, topRung),
    },
  ],
});

function ratioOf(variants: Variants, name: string): number {
  return variants[name]?.also?.['x readline']?.median ?? NaN;
}

/** Bytes a second. */
async function rateOf(read: Read, file: DataFile): Promise<number> {
  const source = createReadStream(file.path, {
    highWaterMark: chunkBytes,
  });
  const startedAt = performance.now();
  await read(source);
  return (file.bytes / (performance.now() - startedAt)) * 1000;
}
