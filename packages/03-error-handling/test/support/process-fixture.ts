// What each behaviour of the process is given: a way to start one.

import {
  type PaymentProvider,
  startPaymentProvider,
} from '../../src/fakes/payment-provider.ts';
import { comesBack } from './comes-back.ts';
import { type RunningApp, startApp } from './start-app.ts';

const answers = new URL(
  '../../src/ladder/answers/7-request-log.ts',
  import.meta.url,
);

export interface ProcessFixture {
  /** One of its own, which ends with the proof. */
  start: (env?: NodeJS.ProcessEnv) => Promise<RunningApp>;
  /** That of `start`. */
  provider: PaymentProvider;
  /** One that others have crashed before, if it still answers. */
  share: () => Promise<RunningApp>;
}

export class SharedProcess {
  #shared: RunningApp | undefined;
  #file: URL | undefined;

  /** @param process A file that exports `run`. */
  async open(process: URL) {
    const provider = await startPaymentProvider();
    const apps: RunningApp[] = [];
    const start = async (env: NodeJS.ProcessEnv = {}) => {
      const all = { PAYMENT_URL: provider.url, ...env };
      const app = await startApp({ answers, process }, all);
      apps.push(app);
      return app;
    };
    const close = async () => {
      await Promise.all(apps.map((app) => app.stop()));
      await provider.close();
    };
    const share = () => this.#shareOf(process);
    return { provider, start, share, close };
  }

  async close(): Promise<void> {
    await this.#shared?.stop();
  }

  async #shareOf(process: URL): Promise<RunningApp> {
    const isOfIt = this.#file?.href === process.href;
    const app = this.#shared;
    if (app && isOfIt && (await comesBack(app))) return app;
    await this.close();
    this.#file = process;
    // The proofs that share it pay for nothing.
    const env = { PAYMENT_URL: 'http://127.0.0.1:9' };
    this.#shared = await startApp({ answers, process }, env);
    return this.#shared;
  }
}
