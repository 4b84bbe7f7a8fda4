// Starts the shop: prepares the tables, listens, ends on a signal.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { addAdmin } from './add-admin.ts';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { connectDatabase } from './database.ts';
import { greet } from './greeting.ts';
import { createMailer } from './mailer.ts';
import {
  openOutsideServices,
  type OutsideServices,
} from './outside-services.ts';
import { createPasswords } from './passwords.ts';
import { createPaymentClient } from './payment-client.ts';
import { dropSchema, prepareSchema } from './schema.ts';
import { serveUntilSignal } from './shutdown.ts';
import { createTokens } from './tokens.ts';

// From the first on: a signal must not leave tables behind.
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => (isEnding = true));
}

try {
  await main(readConfig(process.env));
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}

async function main(config: Config): Promise<void> {
  const pool = connectDatabase(config.databaseUrl, config.schema);
  try {
    await prepareSchema(pool, config.schema);
    try {
      await serveWithServices(config, pool);
    } finally {
      if (config.throwAway) await dropSchema(pool, config.schema);
    }
  } finally {
    await pool.end();
  }
}

async function serveWithServices(
  config: Config,
  pool: Pool,
): Promise<void> {
  const outside = await openOutsideServices(config);
  try {
    await serve(config, pool, outside);
  } finally {
    await outside.close();
  }
}

async function serve(
  config: Config,
  pool: Pool,
  { mailUrl, paymentUrl }: OutsideServices,
): Promise<void> {
  const clock = systemClock;
  const passwords = createPasswords({ cost: config.passwordCost });
  const payment = { url: paymentUrl, key: config.paymentKey };
  await addAdmin(pool, passwords, config.adminPassword);
  const app = createApp({
    pool,
    clock,
    passwords,
    tokens: createTokens({ secret: config.jwtSecret, clock }),
    mailer: createMailer({ url: mailUrl }),
    payments: createPaymentClient(payment),
    onError: console.error,
  });
  const server = createServer(app);
  server.listen(config.port, '127.0.0.1');
  await once(server, 'listening');
  if (isEnding) return void server.close();
  // Before the greeting: who reads it may send a signal at once.
  const ended = serveUntilSignal(server);
  const { port } = server.address() as AddressInfo;
  greet(`http://127.0.0.1:${port}`, mailUrl);
  await ended;
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
