// The shop in a process of its own: many of these failures end the
// process that they happen in.

import { type RunningServer, startServer } from '@under-load/lab';
import { Shop } from '../../lab/support/shop.ts';

const entry = new URL('app-process.ts', import.meta.url);

export interface AppFiles {
  /** A file that exports `createApp`. */
  answers: URL;
  /** A file that exports `run`. */
  process: URL;
}

export interface RunningApp extends RunningServer {
  shop: Shop;
}

/** @param env At least `PAYMENT_URL`. */
export async function startApp(
  files: AppFiles,
  env: NodeJS.ProcessEnv,
): Promise<RunningApp> {
  const server = await startServer({
    entry,
    args: [files.answers.href, files.process.href, '--debug'],
    // Behaviours crash it on purpose: that alone is no crash loop.
    env: { PAYMENT_TIMEOUT_MS: '500', STABLE_MS: '0', ...env },
  });
  return { ...server, shop: new Shop(server.url) };
}
