// Other work on the machine changes what is measured.

import { availableParallelism, loadavg } from 'node:os';

// Before the lab itself makes it busy.
const [loadAtStart = 0] = loadavg();

/** A sentence when the machine was busy before; Windows never knows. */
export function busyNote(
  load = loadAtStart,
  cores = availableParallelism(),
): string | undefined {
  if (load < cores * 0.75) return undefined;
  return (
    `The machine was busy before this began (load ${load.toFixed(1)} on ` +
    `${cores} cores). End other programs, and measure again.`
  );
}
