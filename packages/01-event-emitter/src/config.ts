// What the command line and the environment say about a run.

import { parseArgs } from 'node:util';

export const rungs = [
  '1-direct-calls',
  '2-node-emitter',
  '3-isolated-bus',
] as const;
export type RungName = (typeof rungs)[number];

export interface Config {
  /** 0 takes any free port. @default 3001 */
  port: number;
  /** `--rung`. @default 3-isolated-bus */
  rung: RungName;
  /** The mail provider's; else a fake one is started. */
  mailUrl: string | undefined;
  /** The fake's time to answer. @default 200 */
  mailLatencyMs: number;
  /** In percent, the fake's failures. @default 30 */
  mailFailurePercent: number;
  /** How often one mail is tried; 1 means no retry. @default 5 */
  mailAttempts: number;
  /** Longest wait for listeners in flight at the end. @default 5000 */
  drainMs: number;
}

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const { values } = parseArgs({
    args,
    options: { rung: { type: 'string', default: '3-isolated-bus' } },
  });
  function integer(
    name: string,
    standard: number,
    max: number,
    min = 0,
  ) {
    return readInteger(name, env[name] ?? String(standard), min, max);
  }
  return {
    port: integer('PORT', 3001, 65_535),
    rung: oneOf('--rung', values.rung, rungs),
    mailUrl: readUrl('MAIL_URL', env['MAIL_URL']),
    mailLatencyMs: integer('MAIL_LATENCY_MS', 200, 60_000),
    mailFailurePercent: integer('MAIL_FAILURE_PERCENT', 30, 100),
    mailAttempts: integer('MAIL_ATTEMPTS', 5, 20, 1),
    drainMs: integer('DRAIN_MS', 5000, 600_000),
  };
}

function readInteger(
  name: string,
  text: string,
  min: number,
  max: number,
): number {
  const value = Number(text);
  const isInRange = value >= min && value <= max;
  if (/^\d+$/.test(text) && isInRange) return value;
  throw new TypeError(`${name} must be ${min} to ${max}: ${text}`);
}

function readUrl(
  name: string,
  text: string | undefined,
): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol.startsWith('http')) return url.origin;
  throw new TypeError(`${name} must be an http URL: ${text}`);
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
