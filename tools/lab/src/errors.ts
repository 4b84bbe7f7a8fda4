// What the lab throws on purpose.

import { stripVTControlCharacters } from 'node:util';

/** Thrown when a command is used in a way that cannot work. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'LAB_USAGE';
}

/** Thrown when one run of a variant brings no reading. */
export class TrialError extends Error {
  override readonly name = 'TrialError';
  readonly code = 'LAB_TRIAL';
  /** Last lines that the variant's process wrote. */
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/** Thrown when the lab is stopped, by Ctrl-C for instance. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
  readonly code = 'LAB_STOPPED';
}

/** Without colours: messages go to pipes, patterns and JSON. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(text);
}
