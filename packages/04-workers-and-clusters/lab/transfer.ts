// 64 MB to a thread: copied, moved or shared.

import { once } from 'node:events';
import { type Clause, defineExperiment, median } from '@under-load/lab';
import { startWorker } from '../src/ladder/pool/start-worker.ts';
import { pack, timeToThread, ways } from './support/bytes.ts';

const size = 64 * 1024 * 1024;
const counter = new URL('support/byte-counter.ts', import.meta.url);

export default defineExperiment({
  name: 'transfer',
  question: 'How long does a thread wait for 64 MB?',
  unit: 'ms',
  better: 'lower',
  claim:
    'moved or shared, 64 MB arrive at least 5 times as fast as copied',
  rung: '2-worker-per-task',
  variants: ways,
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick }) {
    const worker = startWorker(counter);
    await once(worker, 'online');
    await timeToThread(worker, pack(variant, 8)); // It listens now.
    const times: number[] = [];
    for (let turn = 0; turn < (quick ? 5 : 11); turn += 1) {
      times.push(await timeToThread(worker, pack(variant, size)));
    }
    await worker.terminate();
    return { value: median(times) };
  },
  holds: ['transfer', 'shared'].map((way): Clause => ({
    says: `ms that a copy takes, beside 5 times ${way}`,
    figure: ({ copy }) => copy?.median,
    atLeast: (variants) => 5 * (variants[way]?.median ?? NaN),
  })),
});
