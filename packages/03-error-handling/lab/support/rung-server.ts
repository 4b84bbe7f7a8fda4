// One rung as a server, with the routes that make it fail.

import { type RunningServer, startServer } from '@under-load/lab';

const entry = new URL('../../src/server.ts', import.meta.url);

export interface RungServerOptions {
  rung: string;
  signal: AbortSignal;
  args?: string[];
  env?: NodeJS.ProcessEnv;
}

export function startRung({
  rung,
  signal,
  args = [],
  env = {},
}: RungServerOptions): Promise<RunningServer> {
  return startServer({
    entry,
    args: ['--rung', rung, '--debug', ...args],
    // It is crashed on purpose, again and again: no crash loop.
    env: { STABLE_MS: '0', PAYMENT_TIMEOUT_MS: '1000', ...env },
    signal,
  });
}
