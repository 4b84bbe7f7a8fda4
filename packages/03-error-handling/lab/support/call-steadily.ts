// Asks at a steady pace until a crash is over, or the server stays
// down.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Shop } from './shop.ts';

export interface Calls {
  everyMs: number;
  /** After the server has ended: how long to look for another. */
  maxDownMs: number;
  hasEnded: Promise<void>;
}

export interface CallResult {
  refused: number;
  /** From the first refused call to the next good one. */
  downMs: number;
}

export function callSteadily(shop: Shop, options: Calls) {
  let hasFailed = () => {};
  const failed = new Promise<void>((resolve) => (hasFailed = resolve));
  return { failed, done: call(shop, options, hasFailed) };
}

async function call(
  shop: Shop,
  { everyMs, maxDownMs, hasEnded }: Calls,
  hasFailed: () => void,
): Promise<CallResult> {
  let isOver = false;
  void hasEnded
    .then(() => sleep(maxDownMs))
    .then(() => (isOver = true));
  let refused = 0;
  let downSince = 0;
  for (;;) {
    const isUp = (await shop.pid()) !== undefined;
    const downMs = performance.now() - downSince;
    if ((isUp && refused > 0) || isOver) return { refused, downMs };
    if (!isUp) {
      if (refused === 0) downSince = performance.now();
      refused += 1;
      hasFailed();
    }
    await sleep(everyMs);
  }
}
