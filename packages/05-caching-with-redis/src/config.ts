// What the command line and the environment say about a run.

import { parseArgs } from 'node:util';

export const rungs = [
  '1-no-cache',
  '2-cache-aside',
  '3-single-flight',
  '4-resilient',
] as const;
export type RungName = (typeof rungs)[number];

export interface Config {
  /** 0 takes any free port. @default 3005 */
  port: number;
  /** `--rung`. @default 4-resilient */
  rung: RungName;
  /** `--memory` puts the two-level cache's memory in front. */
  memory: boolean;
  /** `--sessions memory` shows what goes wrong. @default redis */
  sessions: 'redis' | 'memory';
  redisUrl: string;
  databaseUrl: string;
  /** Holds the tables. @default lesson_05 */
  schema: string;
  /** Begins every key in Redis. @default lesson-05: */
  keyPrefix: string;
  products: number;
  reviews: number;
  sessionSecret: string | undefined;
}

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const { values } = parseArgs({
    args,
    options: {
      rung: { type: 'string', default: '4-resilient' },
      memory: { type: 'boolean', default: false },
      sessions: { type: 'string', default: 'redis' },
    },
  });
  return {
    port: readInteger('PORT', env['PORT'] ?? '3005', 65_535),
    rung: oneOf('--rung', values.rung, rungs),
    memory: values.memory,
    sessions: oneOf('--sessions', values.sessions, ['redis', 'memory']),
    redisUrl: required('REDIS_URL', env),
    databaseUrl: required('DATABASE_URL', env),
    schema: env['DATABASE_SCHEMA'] ?? 'lesson_05',
    keyPrefix: env['REDIS_PREFIX'] ?? 'lesson-05:',
    products: readInteger('PRODUCTS', env['PRODUCTS'] ?? '5000', 1e6),
    reviews: readInteger('REVIEWS', env['REVIEWS'] ?? '200000', 1e7),
    sessionSecret: env['SESSION_SECRET'],
  };
}

function required(name: string, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value) return value;
  throw new TypeError(`${name} is not set: start with "pnpm start"`);
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
