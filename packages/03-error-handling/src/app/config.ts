// What the command line and the environment say about a run.

import { readFlags, readInteger, readUrl } from '../kit/options.ts';
import { chooseRung, type Rung } from '../kit/rung.ts';

export interface Config {
  /** 0 takes any free port. @default 3003 */
  port: number;
  /** `--rung` of `ladder/answers/`. @default the top rung */
  answers: Rung;
  /** `--process`, a rung of `ladder/process/`. @default the top rung */
  process: Rung;
  /** `--debug`: routes that provoke failures. @default false */
  debug: boolean;
  /** The payment provider's. @default that of a fake one */
  paymentUrl: string | undefined;
  paymentKey: string;
  /** @default 1000 */
  paymentTimeoutMs: number;
  /** Longest wait for requests in flight at a crash. @default 5000 */
  drainMs: number;
  /** A process that lived this long resets the crash counter. */
  stableMs: number;
  /** This many crashes in a row are a crash loop. @default 5 */
  crashLimit: number;
  /** With `--debug`: an error this long after the start. */
  crashAfterMs: number | undefined;
}

const options = {
  rung: { type: 'string' },
  process: { type: 'string' },
  debug: { type: 'boolean', default: false },
} as const;

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const values = readFlags(options, args);
  const { debug, rung, process } = values;
  const ms = (name: string, standard: string, max = 600_000) =>
    readInteger(name, env[name] ?? standard, { max });
  const crashes = debug && env['CRASH_AFTER_MS'] !== undefined;
  return {
    port: ms('PORT', '3003', 65_535),
    answers: chooseRung(ladder('answers'), rung),
    process: chooseRung(ladder('process'), process, '--process'),
    debug,
    paymentUrl: readUrl('PAYMENT_URL', env['PAYMENT_URL']),
    paymentKey: env['PAYMENT_KEY'] ?? 'hunter2',
    paymentTimeoutMs: ms('PAYMENT_TIMEOUT_MS', '1000'),
    drainMs: ms('DRAIN_MS', '5000'),
    stableMs: ms('STABLE_MS', '5000'),
    crashLimit: ms('CRASH_LIMIT', '5', 1000),
    crashAfterMs: crashes ? ms('CRASH_AFTER_MS', '0') : undefined,
  };
}

function ladder(name: string): URL {
  return new URL(`../ladder/${name}/`, import.meta.url);
}
