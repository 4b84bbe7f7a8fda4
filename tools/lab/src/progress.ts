// Tells what is being measured, on stderr: stdout is for results.

import ora from 'ora';
import type { Look } from './look.ts';

export interface Progress {
  show(text: string): void;
  stop(): void;
}

export function createProgress({ plain }: Look): Progress {
  return plain ? lines() : spinner();
}

function lines(): Progress {
  return {
    show: (text) => void process.stderr.write(`${text}\n`),
    stop: () => {},
  };
}

function spinner(): Progress {
  // Leaves stdin alone, so that Ctrl-C is a signal like any other.
  const spin = ora({ stream: process.stderr, discardStdin: false });
  return {
    show: (text) => void spin.start(text),
    stop: () => void spin.stop(),
  };
}
