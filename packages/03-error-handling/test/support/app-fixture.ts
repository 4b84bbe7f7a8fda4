// What each behaviour is given: one app in a process of its own, since
// many of these failures end the process that they happen in.

import { type RunningServer, startServer } from '@under-load/lab';
import { Shop } from '../../lab/support/shop.ts';
import {
  type PaymentProvider,
  startPaymentProvider,
} from '../../src/payment-provider.ts';

const entry = new URL('app-process.ts', import.meta.url);

export interface AppFixture {
  provider: PaymentProvider;
  start: (env?: NodeJS.ProcessEnv) => Promise<RunningApp>;
  close: () => Promise<void>;
}

export interface RunningApp extends RunningServer {
  shop: Shop;
}

/** @param module A file that exports `createApp`. */
export async function openAppFixture(
  module: URL,
  { supervise }: { supervise: boolean },
): Promise<AppFixture> {
  const args = supervise ? ['--supervise'] : [];
  const provider = await startPaymentProvider();
  const servers: RunningServer[] = [];
  const standard = {
    PAYMENT_URL: provider.url,
    PAYMENT_TIMEOUT_MS: '1000',
    // Behaviours crash it on purpose: that alone is no crash loop.
    STABLE_MS: '0',
  };
  return {
    provider,
    async start(env = {}) {
      const server = await startServer({
        entry,
        args: [module.href, '--debug', ...args],
        env: { ...standard, ...env },
      });
      servers.push(server);
      return { ...server, shop: new Shop(server.url) };
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()));
      await provider.close();
    },
  };
}
