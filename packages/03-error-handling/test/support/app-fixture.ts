// What each behaviour is given: one app, shared or its own.

import {
  type PaymentProvider,
  startPaymentProvider,
} from '../../src/payment-provider.ts';
import type { SharedApp } from './shared-app.ts';
import {
  type AppSource,
  type RunningApp,
  startApp,
} from './start-app.ts';

export interface AppFixture {
  /** Its own: for what counts on a log, or on who is asked first. */
  start: (env?: NodeJS.ProcessEnv) => Promise<RunningApp>;
  /** That of `start`. */
  provider: PaymentProvider;
  /** One that others have asked before, and will ask again. */
  share: () => Promise<RunningApp>;
  close: () => Promise<void>;
}

export async function openAppFixture(
  source: AppSource,
  shared: SharedApp,
): Promise<AppFixture> {
  const provider = await startPaymentProvider();
  const apps: RunningApp[] = [];
  return {
    provider,
    async start(env = {}) {
      const standard = { PAYMENT_URL: provider.url };
      const app = await startApp(source, { ...standard, ...env });
      apps.push(app);
      return app;
    },
    share: () => shared.of(source),
    async close() {
      await Promise.all(apps.map((app) => app.stop()));
      await provider.close();
    },
  };
}
