// A wrapper must outlive its command, or nobody would clean up.

import { constants } from 'node:os';
import { isatty } from 'node:tty';

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Receiver = (signal: NodeJS.Signals) => void;

export interface HeldSignals {
  /** From now on, this function gets them, and no other. */
  deliverTo(receiver: Receiver): void;
  /** From now on, they end this process again. */
  release(): void;
}

/** Keeps signals from ending this process. */
export function holdSignals(): HeldSignals {
  let receiver: Receiver = () => undefined;
  const receive: Receiver = (signal) => receiver(signal);
  for (const signal of ending) process.on(signal, receive);
  return {
    deliverTo: (next) => {
      receiver = next;
    },
    release: () => {
      for (const signal of ending) process.off(signal, receive);
    },
  };
}

/**
 * With a terminal, Ctrl-C reaches the whole foreground group: a
 * command that got it from us, too, would take it for impatience.
 */
export function isForCommand(signal: NodeJS.Signals): boolean {
  return signal !== 'SIGINT' || ![0, 1, 2].some((fd) => isatty(fd));
}

/** Ends this process the way that its command has ended. */
export function dieOf(signal: NodeJS.Signals): never {
  if (process.platform === 'win32') process.exit(1);
  process.kill(process.pid, signal);
  // Process 1 of a container survives that: the shell's convention.
  process.exit(128 + constants.signals[signal]);
}
