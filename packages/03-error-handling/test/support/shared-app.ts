// The app of those behaviours that only ask it something: its start
// takes longer than most of them.

import { startPaymentProvider } from '../../src/payment-provider.ts';
import { comesBack } from './comes-back.ts';
import {
  type AppSource,
  type RunningApp,
  startApp,
} from './start-app.ts';

interface Shared {
  module: URL;
  app: RunningApp;
  close: () => Promise<void>;
}

export class SharedApp {
  #shared: Shared | undefined;

  /** The one that is there, unless it is of another file, or dead. */
  async of(source: AppSource): Promise<RunningApp> {
    const { module, app } = this.#shared ?? {};
    const isOfIt = module?.href === source.module.href;
    if (app && isOfIt && (await comesBack(app))) return app;
    await this.close();
    this.#shared = await open(source);
    return this.#shared.app;
  }

  async close(): Promise<void> {
    await this.#shared?.close();
    this.#shared = undefined;
  }
}

async function open(source: AppSource): Promise<Shared> {
  const provider = await startPaymentProvider();
  const app = await startApp(source, { PAYMENT_URL: provider.url });
  return {
    module: source.module,
    app,
    async close() {
      await app.stop();
      await provider.close();
    },
  };
}
