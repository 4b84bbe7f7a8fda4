// What the command line and the environment say about a run.

import { parseArgs } from 'node:util';
import { defaults, type CrashStreakOptions } from './crash-streak.ts';

export const rungs = [
  '1-scattered',
  '2-central',
  '3-operational',
  '4-crash-safe',
] as const;
export type RungName = (typeof rungs)[number];

export interface Config {
  /** 0 takes any free port. @default 3003 */
  port: number;
  /** `--rung`. @default 4-crash-safe */
  rung: RungName;
  /** `--debug`: routes that provoke failures. @default false */
  debug: boolean;
  /** Always on the top rung; below it, with `--supervise`. */
  supervise: boolean;
  /** The payment provider's; else a fake one is started. */
  paymentUrl: string | undefined;
  paymentKey: string;
  /** @default 1000 */
  paymentTimeoutMs: number;
  /** Longest wait for requests in flight at a crash. @default 5000 */
  drainMs: number;
  /** What of the supervisor's defaults is to be different. */
  supervisor: Partial<CrashStreakOptions>;
  /** With `--debug`: an error this long after the start. */
  crashAfterMs: number | undefined;
}

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const { values } = parseArgs({
    args,
    options: {
      rung: { type: 'string', default: '4-crash-safe' },
      debug: { type: 'boolean', default: false },
      supervise: { type: 'boolean', default: false },
    },
  });
  const { debug } = values;
  const rung = oneOf('--rung', values.rung, rungs);
  const integer = (name: string, standard: number, max: number) =>
    readInteger(name, env[name] ?? String(standard), max);
  const { stableMs, crashLimit } = defaults;
  const crashes = debug && env['CRASH_AFTER_MS'] !== undefined;
  return {
    port: integer('PORT', 3003, 65_535),
    rung,
    debug,
    supervise: values.supervise || rung === '4-crash-safe',
    paymentUrl: readUrl('PAYMENT_URL', env['PAYMENT_URL']),
    paymentKey: env['PAYMENT_KEY'] ?? 'hunter2',
    paymentTimeoutMs: integer('PAYMENT_TIMEOUT_MS', 1000, 600_000),
    drainMs: integer('DRAIN_MS', 5000, 600_000),
    supervisor: {
      stableMs: integer('STABLE_MS', stableMs, 600_000),
      crashLimit: integer('CRASH_LIMIT', crashLimit, 1000),
    },
    crashAfterMs: crashes
      ? integer('CRASH_AFTER_MS', 0, 600_000)
      : undefined,
  };
}

function readInteger(name: string, text: string, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= max) return value;
  throw new TypeError(`${name} must be 0 to ${max}: ${text}`);
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
