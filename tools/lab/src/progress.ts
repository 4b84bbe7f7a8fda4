// Tells what is being measured, on stderr: stdout is for results.

import ora from 'ora';
import type { Reading } from './experiment.ts';
import type { Look } from './look.ts';

/** The trial that begins now. */
export interface Step {
  experiment: string;
  variant: string;
  /** Which run of this variant, from 1, and of how many. */
  run: number;
  runs: number;
  /** Trials of this experiment that are done, and of how many. */
  done: number;
  total: number;
}

export interface Progress {
  show(step: Step): void;
  /** What the trial shown last has found. */
  read?(step: Step, reading: Reading): void;
  stop(): void;
}

export function createProgress({ plain }: Look): Progress {
  return plain ? lines() : spinner();
}

function lines(): Progress {
  return {
    show: (step) => void process.stderr.write(`${describe(step)}\n`),
    stop: () => {},
  };
}

function spinner(): Progress {
  // Leaves stdin alone, so that Ctrl-C is a signal like any other.
  const spin = ora({ stream: process.stderr, discardStdin: false });
  return {
    show: (step) => void spin.start(describe(step)),
    stop: () => void spin.stop(),
  };
}

function describe({ experiment, variant, run, runs }: Step): string {
  return `${experiment}: ${variant}, run ${run} of ${runs}`;
}
