// Starts the real app over real PostgreSQL for one test file, with a
// schema and stand-ins of its own: so test files can run in parallel.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createPasswords } from '../../app/accounts/passwords.ts';
import { createTokens } from '../../app/accounts/tokens.ts';
import { createApp } from '../../app/app.ts';
import { connectDatabase } from '../../app/database/database.ts';
import {
  dropSchema,
  prepareSchema,
} from '../../app/database/schema.ts';
import { createMailer } from '../../app/outside/mailer.ts';
import { createPaymentClient } from '../../app/outside/payment-client.ts';
import {
  type MailService,
  startMailService,
} from '../../fakes/mail-service.ts';
import {
  type PaymentProvider,
  startPaymentProvider,
} from '../../fakes/payment-provider.ts';
import { createTestClock } from './test-clock.ts';

export interface TestAppOptions {
  /** For a mock at the network. @default the stand-in's */
  paymentUrl?: string;
  /** A short one is for a provider that hangs. @default 10000 */
  paymentTimeoutMs?: number;
  /** @default 10000 */
  mailTimeoutMs?: number;
}

export const jwtSecret = 'a secret that only the tests may know';

export async function openTestApp(options: TestAppOptions = {}) {
  const schema = `test_06_${randomBytes(6).toString('hex')}`;
  const pool = connectDatabase(databaseUrl(), schema);
  await prepareSchema(pool, schema);
  const mail = await startMailService();
  const provider = await startPaymentProvider();
  const parts = createParts(options, mail, provider);
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const server = createServer(createApp({ pool, onError, ...parts }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    /** For Supertest: `request(shop.server)`. */
    server,
    pool,
    mail,
    provider,
    /** What the app has given to `onError`. */
    errors,
    ...parts,
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all([mail.close(), provider.close()]);
      await dropSchema(pool, schema);
      await pool.end();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>;

function createParts(
  options: TestAppOptions,
  mail: MailService,
  provider: PaymentProvider,
) {
  const clock = createTestClock();
  const { paymentUrl: url = provider.url } = options;
  const { paymentTimeoutMs = 10_000, mailTimeoutMs = 10_000 } = options;
  return {
    clock,
    // The cheapest scrypt: these hashes protect nothing.
    passwords: createPasswords({ cost: 2 }),
    tokens: createTokens({ secret: jwtSecret, clock }),
    mailer: createMailer({
      url: mail.url,
      timeoutMs: mailTimeoutMs,
    }),
    payments: createPaymentClient({
      url,
      key: 'test-key',
      timeoutMs: paymentTimeoutMs,
      retryDelayMs: 1,
    }),
  };
}

function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url) return url;
  throw new Error(
    'DATABASE_URL is not set: see "scripts" in package.json',
  );
}
