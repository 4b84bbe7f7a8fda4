// What a pool itself costs: tasks that do nothing, on one thread.

import {
  type Clause,
  defineExperiment,
  type InTurns,
  measureInTurns,
  type Variants,
} from '@under-load/lab';
import { noopPools } from './support/noop-pools.ts';
import { tripRate } from './support/trip-rate.ts';

const ours = 'batching';
const beside = 'piscina';
const many = 64;

export default defineExperiment({
  name: 'round-trips',
  question: 'How many no-op tasks a second, as a multiple of piscina?',
  unit: 'x piscina, 1 in flight',
  better: 'higher',
  alsoBetter: { '64 to a thread': 'higher' },
  // Of one at a time nothing is claimed: whether a sleeping thread
  // wakes fast is up to the machine, by a factor of five.
  claim:
    'with 64 in flight to a thread, in batches, the batching pool is twice as fast as every other',
  // Piscina is also measured beside itself: that shows the noise.
  variants: Object.keys(noopPools),
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick }) {
    const sliceMs = quick ? 20 : 150;
    const pairs = quick ? 3 : 9;
    const one = await compare(variant, 1, 1, sliceMs, pairs);
    const queued = await compare(variant, many, 1, sliceMs, pairs);
    const batched = await compare(
      variant,
      many,
      many,
      sliceMs,
      pairs + 2,
    );
    const also = {
      '64 in flight': queued.ratio,
      '64 to a thread': batched.ratio,
      'k/s, 1': one.perSecond / 1000,
      'k/s, 64 to a thread': batched.perSecond / 1000,
    };
    return { value: one.ratio, also };
  },
  holds: Object.keys(noopPools)
    .filter((name) => name !== ours)
    .map((name): Clause => ({
      says: `the batching pool beside twice ${name}, 64 to a thread`,
      figure: (variants) => batchedOf(variants, ours),
      atLeast: (variants) => 2 * batchedOf(variants, name),
    })),
});

function batchedOf(variants: Variants, name: string): number {
  return variants[name]?.also?.['64 to a thread']?.median ?? NaN;
}

/** Both with the same depth: so many in flight to their thread. */
async function compare(
  variant: string,
  inFlight: number,
  depth: number,
  sliceMs: number,
  pairs: number,
): Promise<InTurns> {
  const pool = await open(variant, depth);
  const other = await open(beside, depth);
  const rate = tripRate(pool, { inFlight, sliceMs });
  const otherRate = tripRate(other, { inFlight, sliceMs });
  // A turn that V8 optimises in, and that does not count.
  await measureInTurns(rate, otherRate, 2);
  const found = await measureInTurns(rate, otherRate, pairs);
  await pool.close();
  await other.close();
  return found;
}

function open(name: string, depth: number) {
  const openPool = noopPools[name];
  if (!openPool) throw new TypeError(`no pool named ${name}`);
  return openPool(depth);
}
