// An app of one file, in a process of its own: many of these failures
// end the process that they happen in.

import { type RunningServer, startServer } from '@under-load/lab';
import { Shop } from '../../lab/support/shop.ts';

const entry = new URL('app-process.ts', import.meta.url);

export interface AppSource {
  /** A file that exports `createApp`. */
  module: URL;
  supervise: boolean;
}

export interface RunningApp extends RunningServer {
  shop: Shop;
}

/** @param env At least `PAYMENT_URL`. */
export async function startApp(
  { module, supervise }: AppSource,
  env: NodeJS.ProcessEnv,
): Promise<RunningApp> {
  const supervised = supervise ? ['--supervise'] : [];
  const server = await startServer({
    entry,
    args: [module.href, '--debug', ...supervised],
    env: {
      PAYMENT_TIMEOUT_MS: '1000',
      // Behaviours crash it on purpose: that alone is no crash loop.
      STABLE_MS: '0',
      ...env,
    },
  });
  return { ...server, shop: new Shop(server.url) };
}
