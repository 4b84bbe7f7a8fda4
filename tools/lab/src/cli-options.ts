// Reads a command line, and complains in one sentence.

import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { messageOf, UsageError } from './errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Returns the flags and the names. A bare `--`, which some package
 * managers pass on, counts as nothing.
 *
 * @throws UsageError on a flag that is not declared.
 */
export function readCommandLine<Declared extends Options>(
  args: string[],
  options: Declared,
) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options,
      allowPositionals: true,
    });
  } catch (error) {
    const [sentence] = messageOf(error).split(/\.?(?: |\n)(?=[A-Z])/);
    const flags = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${sentence}; known: ${flags.join(', ')}`);
  }
}
