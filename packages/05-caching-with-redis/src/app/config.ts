// What the command line and the environment say about a run.

import { readFlags, oneOf, readInteger } from '../kit/options.ts';
import { chooseRung, type Rung } from '../kit/rung.ts';

export interface Config {
  /** 0 takes any free port. @default 3005 */
  port: number;
  /** `--rung`. @default the top rung */
  rung: Rung;
  /** `--memory` puts a cache in memory in front. */
  memory: boolean;
  /** `--sessions memory` shows what goes wrong. @default redis */
  sessions: 'redis' | 'memory';
  redisUrl: string;
  databaseUrl: string;
  /** Holds the tables. @default lesson_05 */
  schema: string;
  /** Begins every key in Redis. @default lesson-05: */
  keyPrefix: string;
  /** Longest that a command of Redis may take. @default 250 */
  commandTimeoutMs: number;
  products: number;
  reviews: number;
  sessionSecret: string | undefined;
}

const ladder = new URL('../ladder/', import.meta.url);
const options = {
  rung: { type: 'string' },
  memory: { type: 'boolean', default: false },
  sessions: { type: 'string', default: 'redis' },
} as const;

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const values = readFlags(options, args);
  const read = (name: string, preset: string, max: number) =>
    readInteger(name, env[name] ?? preset, { max });
  return {
    port: read('PORT', '3005', 65_535),
    rung: chooseRung(ladder, values.rung),
    memory: values.memory,
    sessions: oneOf('--sessions', values.sessions, ['redis', 'memory']),
    redisUrl: required('REDIS_URL', env),
    databaseUrl: required('DATABASE_URL', env),
    schema: env['DATABASE_SCHEMA'] ?? 'lesson_05',
    keyPrefix: env['REDIS_PREFIX'] ?? 'lesson-05:',
    commandTimeoutMs: read('COMMAND_TIMEOUT_MS', '250', 60_000),
    products: read('PRODUCTS', '5000', 1e6),
    reviews: read('REVIEWS', '200000', 1e7),
    sessionSecret: env['SESSION_SECRET'],
  };
}

function required(name: string, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value) return value;
  throw new TypeError(`${name} is not set: start with "pnpm start"`);
}
