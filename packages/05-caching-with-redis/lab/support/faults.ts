// The script of an outage, and what readers saw of it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultProxy } from '@under-load/services';

/** Healthy, cut, healthy, hung, healthy: each fault for `faultMs`. */
export async function breakAndHeal(
  proxy: FaultProxy,
  faultMs: number,
): Promise<void> {
  const healthyMs = 300;
  for (const fault of ['cut', 'hang'] as const) {
    await sleep(healthyMs);
    proxy[fault]();
    await sleep(faultMs);
    proxy.heal();
  }
  await sleep(healthyMs);
}

/** Counts calls of `count` by tenths of a second from now on. */
export function countByTime() {
  const startedAt = performance.now();
  const ticks: number[] = [];
  return {
    count() {
      const tick = Math.floor((performance.now() - startedAt) / 100);
      while (ticks.length <= tick) ticks.push(0);
      ticks[tick] = (ticks[tick] ?? 0) + 1;
    },
    /** Points of [seconds, calls in that tenth]. */
    points(): [number, number][] {
      return ticks.map((calls, tick) => [tick / 10, calls]);
    },
  };
}
