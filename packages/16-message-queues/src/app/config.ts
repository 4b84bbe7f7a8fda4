// What the server and its workers are told.

import { readFlags, readInteger } from '../kit/options.ts';
import { chooseRung, type Rung } from '../kit/rung.ts';

export interface Config {
  rung: Rung;
  port: number;
  redisUrl: string;
  databaseUrl: string;
  /** Processes that do the jobs. */
  workers: number;
  /** Jobs at once, in each of them. */
  concurrency: number;
  /** How long a job takes. */
  workMs: number;
  /** A worker that has a job for so long is lost. */
  claimMs: number;
}

const ladder = new URL('../ladder/jobs/', import.meta.url);

/** @throws TypeError that names the option and its value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const values = readFlags({ rung: { type: 'string' } });
  const read = (name: string, preset: string, max: number, min = 1) =>
    readInteger(name, env[name] ?? preset, { min, max });
  const urlOf = (name: string) => {
    const url = env[name];
    if (url) return url;
    throw new TypeError(`${name} is not set: use "pnpm start"`);
  };
  return {
    rung: chooseRung(ladder, values.rung),
    port: read('PORT', '3016', 65_535, 0),
    redisUrl: urlOf('REDIS_URL'),
    databaseUrl: urlOf('DATABASE_URL'),
    workers: read('WORKERS', '2', 16),
    concurrency: read('CONCURRENCY', '4', 15),
    workMs: read('WORK_MS', '200', 1000, 0),
    claimMs: read('CLAIM_MS', '5000', 600_000),
  };
}
