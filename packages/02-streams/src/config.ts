// What the command line and the environment say about a run.

import { parseArgs } from 'node:util';

export const rungs = [
  '1-slurp',
  '2-on-data',
  '3-readline',
  '4-pipeline',
  '5-bytes',
] as const;
export type RungName = (typeof rungs)[number];

export interface Config {
  /** 0 takes any free port. @default 3002 */
  port: number;
  /** `--rung`, of the summary. @default 5-bytes */
  rung: RungName;
  /** The size of the data file. @default 16 */
  dataMb: number;
  /** The largest file that may be imported. @default 64 */
  maxUploadMb: number;
}

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const { values } = parseArgs({
    args,
    options: { rung: { type: 'string', default: '5-bytes' } },
  });
  const integer = (name: string, value: string, range: Range) =>
    readInteger(name, env[name] ?? value, range);
  return {
    port: integer('PORT', '3002', { min: 0, max: 65_535 }),
    rung: oneOf('--rung', values.rung, rungs),
    dataMb: integer('DATA_MB', '16', { min: 1, max: 4096 }),
    maxUploadMb: integer('MAX_UPLOAD_MB', '64', { min: 1, max: 4096 }),
  };
}

interface Range {
  min: number;
  max: number;
}

function readInteger(name: string, text: string, range: Range): number {
  const { min, max } = range;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new TypeError(`${name} must be ${min} to ${max}: ${text}`);
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
