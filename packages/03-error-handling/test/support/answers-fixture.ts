// One process for all proofs of a rung: its start takes longer than
// most of them.

import type { Shop } from '../../lab/support/shop.ts';
import { startPaymentProvider } from '../../src/fakes/payment-provider.ts';
import { comesBack } from './comes-back.ts';
import { type RunningApp, startApp } from './start-app.ts';

const reporting = new URL('report-unexpected.ts', import.meta.url);

export interface AnswersFixture {
  shop: Shop;
  /** What the process has printed. */
  output: () => string;
  /** How often it reported an unexpected error. */
  reports: () => number;
}

interface Shared {
  answers: URL;
  app: RunningApp;
  close: () => Promise<void>;
}

export class SharedAnswers {
  #shared: Shared | undefined;

  /** @param answers A file that exports `createApp`. */
  async open(answers: URL) {
    const { shop, output } = await this.#appOf(answers);
    const reports = () => {
      const found = [...output().matchAll(/^REPORT (\d+)$/gm)];
      return Number(found.at(-1)?.[1] ?? 0);
    };
    return { shop, output, reports, close: async () => {} };
  }

  async close(): Promise<void> {
    await this.#shared?.close();
    this.#shared = undefined;
  }

  async #appOf(answers: URL): Promise<RunningApp> {
    const { answers: file, app } = this.#shared ?? {};
    const isOfIt = file?.href === answers.href;
    if (app && isOfIt && (await comesBack(app))) return app;
    await this.close();
    this.#shared = await start(answers);
    return this.#shared.app;
  }
}

async function start(answers: URL): Promise<Shared> {
  const provider = await startPaymentProvider();
  const env = { PAYMENT_URL: provider.url };
  const app = await startApp({ answers, process: reporting }, env);
  return {
    answers,
    app,
    async close() {
      await app.stop();
      await provider.close();
    },
  };
}
