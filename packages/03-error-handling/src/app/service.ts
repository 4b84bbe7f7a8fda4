// The shop as a service that a rung of `ladder/process/` runs.

import type { Service } from '../ladder/process/service.ts';
import type { Config } from './config.ts';
import { killStuck } from './kill-stuck.ts';

/** @param answers The file of a rung of `ladder/answers/`. */
export function createService(
  config: Config,
  answers = config.answers.url,
): Service {
  const { drainMs = 5000, stableMs, crashLimit } = config;
  killStuck(drainMs + 2000);
  // The reader of the log may be gone: that ends no service.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  let log: Service['log'] = console.error;
  return {
    drainMs,
    stableMs,
    crashLimit,
    log: (error) => log(error),
    async serve(onUnexpected) {
      // Not before: the supervisor loads nothing of the shop.
      const shop = await import('./serve-shop.ts');
      log = shop.logUncaught;
      return shop.serveShop(config, answers, onUnexpected);
    },
  };
}
