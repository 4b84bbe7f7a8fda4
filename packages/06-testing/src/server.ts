// Starts the shop: prepares the tables, listens, ends on a signal.

import type { Pool } from 'pg';
import { addAdmin } from './app/accounts/add-admin.ts';
import { createPasswords } from './app/accounts/passwords.ts';
import { createTokens } from './app/accounts/tokens.ts';
import { createApp } from './app/app.ts';
import { systemClock } from './app/clock.ts';
import { type Config, readConfig } from './app/config.ts';
import { withTables } from './app/database/with-tables.ts';
import { greeting } from './app/greeting.ts';
import { createMailer } from './app/outside/mailer.ts';
import { createPaymentClient } from './app/outside/payment-client.ts';
import {
  type StandInUrls,
  withStandIns,
} from './fakes/with-stand-ins.ts';
import { runMain, serve } from './kit/serve.ts';
import { interruption } from './kit/interruption.ts';

// From here on, a signal leaves no table behind.
const signal = interruption();

await runMain(async () => {
  const config = readConfig(process.env);
  await withTables(config, (pool) =>
    withStandIns((urls) => serveShop(config, pool, urls)),
  );
});

async function serveShop(
  config: Config,
  pool: Pool,
  { mailUrl, paymentUrl }: StandInUrls,
): Promise<void> {
  const clock = systemClock;
  const provider = { url: paymentUrl, key: 'not-secret' };
  const passwords = createPasswords({ cost: config.passwordCost });
  await addAdmin(pool, passwords, config.adminPassword);
  const app = createApp({
    pool,
    clock,
    passwords,
    tokens: createTokens({ secret: config.jwtSecret, clock }),
    mailer: createMailer({ url: mailUrl }),
    payments: createPaymentClient(provider),
    onError: console.error,
  });
  await serve(app, {
    port: config.port,
    greeting: (url) => greeting(url, mailUrl),
    signal,
  });
}
