// How slow is this machine now? Limits of tests grow with it.

import { spawnSync } from 'node:child_process';

/** A start of Node takes so long on a laptop with nothing to do. */
const usualStartMs = 60;

/** Returns 1, or 5 on a machine that is five times slower. */
export function measureSlowness() {
  const starts = [1, 2, 3, 4, 5].map(() => {
    const begin = performance.now();
    spawnSync(process.execPath, ['--eval', '0']);
    return performance.now() - begin;
  });
  // The median: a moment without a turn is not a slow machine.
  const [, , median = usualStartMs] = starts.sort((a, b) => a - b);
  return Math.max(1, median / usualStartMs);
}
