// What the server is told.

import { oneOf, readFlags, readInteger } from '../kit/options.ts';
import { chooseRung, type Rung } from '../kit/rung.ts';
import type { WhenDown } from '../ladder/limiter.ts';

export interface Config {
  rung: Rung;
  port: number;
  redisUrl: string;
  limit: number;
  windowMs: number;
  /** Refusals in a window that block an account. */
  blockAfter: number;
  blockMs: number;
  whenDown: WhenDown;
  /** Proxies of ours before this server. */
  proxies: number;
}

const ladder = new URL('../ladder/', import.meta.url);

/** @throws TypeError that names the option and its value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const values = readFlags({ rung: { type: 'string' } });
  const read = (name: string, preset: string, max: number, min = 1) =>
    readInteger(name, env[name] ?? preset, { min, max });
  const { REDIS_URL: redisUrl, WHEN_DOWN = 'local' } = env;
  if (!redisUrl)
    throw new TypeError('REDIS_URL is not set: use "pnpm start"');
  return {
    redisUrl,
    rung: chooseRung(ladder, values.rung),
    port: read('PORT', '3018', 65_535, 0),
    limit: read('LIMIT', '100', 10_000),
    windowMs: read('WINDOW_MS', '10000', 86_400_000),
    blockAfter: read('BLOCK_AFTER', '200', 1_000_000),
    blockMs: read('BLOCK_MS', '60000', 86_400_000),
    whenDown: oneOf('WHEN_DOWN', WHEN_DOWN, [
      'open',
      'closed',
      'local',
    ]),
    proxies: read('PROXIES', '0', 10, 0),
  };
}
