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
import {
  keepSettling,
  type SettleParts,
} from './app/orders/settle-orders.ts';
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
  stand: StandInUrls,
): Promise<void> {
  const clock = systemClock;
  const { mailUrl } = stand;
  const url = config.paymentUrl ?? stand.paymentUrl;
  const passwords = createPasswords({ cost: config.passwordCost });
  await addAdmin(pool, passwords, config.adminPassword);
  const parts = {
    pool,
    clock,
    passwords,
    tokens: createTokens({ secret: config.jwtSecret, clock }),
    mailer: createMailer({ url: mailUrl }),
    payments: createPaymentClient({ url, key: 'not-secret' }),
    onError: console.error,
  };
  await whileSettling(parts, () =>
    serve(createApp(parts), {
      port: config.port,
      greeting: (own) => greeting(own, mailUrl),
      signal,
    }),
  );
}

async function whileSettling(
  parts: SettleParts,
  work: () => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const settling = keepSettling(parts, stop.signal);
  try {
    await work();
  } finally {
    stop.abort();
    await settling;
  }
}
