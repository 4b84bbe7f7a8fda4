// One rung as a server, with the routes that make it fail.

import { existsSync } from 'node:fs';
import { type RunningServer, startServer } from '@under-load/lab';

const entry = new URL('../../src/server.ts', import.meta.url);
const ladder = new URL('../../src/ladder/process/', import.meta.url);

export interface RungServerOptions {
  /**
   * Of the answers: then the process is unguarded. Of the process:
   * then the answers are those of the top rung.
   */
  rung: string;
  signal: AbortSignal;
  env?: NodeJS.ProcessEnv;
}

export function startRung({
  rung,
  signal,
  env = {},
}: RungServerOptions): Promise<RunningServer> {
  const isProcess = existsSync(new URL(`${rung}.ts`, ladder));
  const args = isProcess
    ? ['--process', rung]
    : ['--rung', rung, '--process', '1-unguarded'];
  return startServer({
    entry,
    args: [...args, '--debug'],
    // It is crashed on purpose, again and again: no crash loop.
    env: { STABLE_MS: '0', PAYMENT_TIMEOUT_MS: '500', ...env },
    signal,
  });
}
