// Other work on the machine changes what is measured.

import { availableParallelism, loadavg } from 'node:os';

export interface Machine {
  /** How many processes wanted a core, before the lab began. */
  load: number;
  cores: number;
}

// Before the lab itself makes it busy.
const [loadAtStart = 0] = loadavg();

/** Undefined on Windows, which never knows. */
export function machineAtStart(
  platform: string = process.platform,
): Machine | undefined {
  if (platform === 'win32') return undefined;
  return { load: loadAtStart, cores: availableParallelism() };
}

/** Says whether other work may have spoilt what was measured. */
export function busyNote(machine: Machine | undefined): string {
  if (!machine) return 'How busy the machine was is not known.';
  const { load, cores } = machine;
  const by = `(load ${load.toFixed(1)} on ${cores} cores)`;
  return load < cores * 0.75
    ? `The machine was not busy before this began ${by}.`
    : `The machine was busy before this began ${by}. ` +
        'End other programs, and measure again.';
}
