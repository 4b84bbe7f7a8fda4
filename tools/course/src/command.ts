// What a file of `commands/` exports.

import type { Look } from '@under-load/lab/cli';

/** Where a command runs, and what it was told. */
export interface CommandContext {
  /** What stands after the command's name. */
  args: string[];
  /** The repository's root. */
  root: string;
  /** Decides on colours; a command reads `--plain` by itself. */
  look: Look;
  /** Aborts at Ctrl-C: end children, remove files, then return. */
  signal: AbortSignal;
}

export interface Command {
  /** How it is called, and what each flag does; ends in a newline. */
  usage: string;
  /**
   * Resolves to the exit code.
   *
   * @throws UsageError when it was called in a way that cannot work.
   */
  run: (context: CommandContext) => Promise<number>;
}
