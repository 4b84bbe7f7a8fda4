// Round trips a second, so many in flight at any time.

import type { MeasureRate } from '@under-load/lab';
import type { NoopPool } from './noop-pools.ts';

export interface Trips {
  inFlight: number;
  sliceMs: number;
}

export function tripRate(
  pool: NoopPool,
  { inFlight, sliceMs }: Trips,
): MeasureRate {
  return async () => {
    const startedAt = performance.now();
    let trips = 0;
    async function keepOneInFlight(): Promise<void> {
      while (performance.now() - startedAt < sliceMs) {
        const answer = await pool.run(trips);
        if (typeof answer !== 'number') throw new Error('no answer');
        trips += 1;
      }
    }
    const all = Array.from({ length: inFlight }, keepOneInFlight);
    await Promise.all(all);
    return (1000 * trips) / (performance.now() - startedAt);
  };
}
