// What the command line and the environment say about a run.

import { parseArgs } from 'node:util';

export const rungs = ['1-all-at-once', '2-at-most-four'] as const;
export type RungName = (typeof rungs)[number];

export interface Config {
  /** 0 takes any free port. @default 3000 */
  port: number;
  /** `--rung`. @default 2-at-most-four */
  rung: RungName;
  /** How long one load takes. @default 50 */
  delayMs: number;
}

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const { values } = parseArgs({
    args,
    options: { rung: { type: 'string', default: '2-at-most-four' } },
  });
  return {
    port: readInteger('PORT', env['PORT'] ?? '3000', 65_535),
    rung: oneOf('--rung', values.rung, rungs),
    delayMs: readInteger('DELAY_MS', env['DELAY_MS'] ?? '50', 10_000),
  };
}

function readInteger(name: string, text: string, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= max) return value;
  throw new TypeError(`${name} must be 0 to ${max}: ${text}`);
}

function oneOf<T extends string>(
  name: string,
  value: string,
  choices: readonly T[],
): T {
  const choice = choices.find((known) => known === value);
  if (choice) return choice;
  throw new TypeError(
    `${name} must be one of ${choices.join(', ')}: ${value}`,
  );
}
