// How fast each rung goes through a file, in turns with readline.

import { createReadStream } from 'node:fs';
import { defineExperiment, measureInTurns } from '@under-load/lab';
import { type DataFile, withDataFile } from './support/data-file.ts';
import { drainName, findReader, type Read } from './support/readers.ts';

const chunkBytes = 1024 * 1024;

/** Those that take seconds where the others take moments. */
const slow = new Set(['4-pipeline', 'csv-parse']);

export default defineExperiment({
  name: 'throughput',
  question: 'How fast is a CSV summed by one of its columns?',
  unit: 'MB/s',
  better: 'higher',
  claim:
    'the top rung is at least three times as fast as readline, and ten times as fast as a pipeline with csv-parse',
  variants: [
    drainName,
    '1-slurp',
    '2-on-data',
    '3-readline',
    '4-pipeline',
    '5-bytes',
    'csv-parse',
    'papaparse',
  ],
  runs: { full: 3, quick: 1 },
  measure({ variant, quick, signal }) {
    const megabytes = (quick ? 32 : 128) / (slow.has(variant) ? 8 : 1);
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
  holds(variants) {
    const ratio = (name: string) =>
      variants[name]?.also?.['x readline']?.median ?? 0;
    return (
      ratio('5-bytes') >= 3 &&
      ratio('5-bytes') >= 10 * ratio('4-pipeline')
    );
  },
});

/** Bytes a second. */
async function rateOf(read: Read, file: DataFile): Promise<number> {
  const source = createReadStream(file.path, {
    highWaterMark: chunkBytes,
  });
  const startedAt = performance.now();
  await read(source);
  return (file.bytes / (performance.now() - startedAt)) * 1000;
}
