// How late the event loop is, while work runs elsewhere or in it.

import {
  type IntervalHistogram,
  monitorEventLoopDelay,
} from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Node counts it in: an idle loop reads about this much. */
const resolutionMs = 1;
/** Between one request and the next. */
const everyMs = 10;

export interface LoopDelay {
  p99Ms: number;
  maxMs: number;
  /** When a request came, from the start of the work, and its wait. */
  waits: [ms: number, waitMs: number][];
}

export async function loopDelayDuring(
  work: () => Promise<unknown>,
): Promise<LoopDelay> {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  await sleep(20 * resolutionMs);
  delay.reset();
  // It sees a block that lies between two of its looks.
  await nextLook(delay);
  const visitors = watchVisitors();
  await work();
  await nextLook(delay);
  delay.disable();
  return {
    p99Ms: Math.max(0, delay.percentile(99) / 1e6 - resolutionMs),
    maxMs: Math.max(0, delay.max / 1e6 - resolutionMs),
    waits: visitors.end(),
  };
}

/** A timer alone would not do: it may fire before the look is due. */
async function nextLook(delay: IntervalHistogram) {
  const { count } = delay;
  while (delay.count === count) await sleep(resolutionMs);
}

/** A request comes at a steady pace; the loop's next turn takes it. */
function watchVisitors() {
  const startedAt = performance.now();
  const waits: [number, number][] = [];
  const serve = () => {
    const ms = performance.now() - startedAt;
    let came = waits.length * everyMs;
    for (; came <= ms; came += everyMs) waits.push([came, ms - came]);
  };
  const timer = setInterval(serve, resolutionMs);
  return {
    end() {
      clearInterval(timer);
      serve();
      return waits;
    },
  };
}
