// Cores and memory, for what is measured.

import { availableParallelism, totalmem } from 'node:os';
import { type Check, type Finding, ok, warning } from './check.ts';

const comfortableGb = 3;

export const machine: Check = {
  name: 'machine',
  look: async () => [
    judgeCores(availableParallelism()),
    judgeMemory(availableMemory() / 1e9),
  ],
};

export function judgeCores(cores: number): Finding {
  if (cores >= 2) return ok(`${cores} cores`);
  return warning(
    '1 core: two threads take turns, so claims of lesson 04 do not hold',
    'Give the machine or the container a second core, or watch that lesson on another machine.',
  );
}

export function judgeMemory(gb: number): Finding {
  if (gb >= comfortableGb) return ok(`${gb.toFixed(1)} GB of memory`);
  return warning(
    `${gb.toFixed(1)} GB of memory`,
    'Close what you do not need, and run one lesson at a time.',
  );
}

/** A container may be given less than the machine has. */
function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
