// Reads options from the environment and from the command line.
// Every reader throws a TypeError that names the option and the value.

import { parseArgs, type ParseArgsConfig } from 'node:util';

type Flags = NonNullable<ParseArgsConfig['options']>;

/**
 * Returns the flags of the command line. `--help` prints their names,
 * and ends the process.
 *
 * @param options As `parseArgs` of node:util has them.
 */
export function readFlags<const T extends Flags>(
  options: T,
  args = process.argv.slice(2),
) {
  // With `pnpm start -- --flag`, pnpm passes on the `--`, too.
  const given = args.filter((arg) => arg !== '--');
  if (given.includes('--help')) {
    const names = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name} <${name}>` : `--${name}`,
    );
    console.log(`Flags: ${names.join(', ')}. README.md says more.`);
    process.exit();
  }
  return parseArgs({ args: given, options }).values;
}

export interface Range {
  /** @default 0 */
  min?: number;
  max: number;
}

/** @param text Decimal digits, such as `env['SIZE'] ?? '10'`. */
export function readInteger(
  name: string,
  text: string,
  { min = 0, max }: Range,
): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new TypeError(`${name} must be ${min} to ${max}: ${text}`);
}

/** Returns the origin of an http URL; undefined without a text. */
export function readUrl(
  name: string,
  text: string | undefined,
): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol.startsWith('http')) return url.origin;
  throw new TypeError(`${name} must be an http URL: ${text}`);
}

export function oneOf<T extends string>(
  name: string,
  text: string,
  choices: readonly T[],
): T {
  const choice = choices.find((known) => known === text);
  if (choice) return choice;
  const known = choices.join(', ');
  throw new TypeError(`${name} must be one of ${known}: ${text}`);
}
