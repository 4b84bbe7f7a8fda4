// What each behaviour of the process is given: a way to start one.

import {
  type PaymentProvider,
  startPaymentProvider,
} from '../../src/fakes/payment-provider.ts';
import { type RunningApp, startApp } from './start-app.ts';

const answers = new URL(
  '../../src/ladder/answers/7-request-log.ts',
  import.meta.url,
);

export interface ProcessFixture {
  start: (env?: NodeJS.ProcessEnv) => Promise<RunningApp>;
  /** That of the started processes. */
  provider: PaymentProvider;
}

/** @param process A file that exports `run`. */
export async function openProcessFixture(process: URL) {
  const provider = await startPaymentProvider();
  const apps: RunningApp[] = [];
  return {
    provider,
    async start(env: NodeJS.ProcessEnv = {}) {
      const all = { PAYMENT_URL: provider.url, ...env };
      const app = await startApp({ answers, process }, all);
      apps.push(app);
      return app;
    },
    async close() {
      await Promise.all(apps.map((app) => app.stop()));
      await provider.close();
    },
  };
}
