// One database for every test file: as tutorials set it up.

import { createPasswords } from '../../../src/app/accounts/passwords.ts';
import { createTokens } from '../../../src/app/accounts/tokens.ts';
import { createApp } from '../../../src/app/app.ts';
import { connectDatabase } from '../../../src/app/database/database.ts';
import { createTestClock } from '../../../src/ladder/support/test-clock.ts';

const url = process.env['DATABASE_URL'] ?? '';
const schema = process.env['SHARED_SCHEMA'] ?? '';
const secret = 'a secret that only the tests may know';

export const pool = connectDatabase(url, schema);

const clock = createTestClock();

export const app = createApp({
  pool,
  clock,
  passwords: createPasswords({ cost: 2 }),
  tokens: createTokens({ secret, clock }),
  mailer: { send: async () => {} },
  payments: { charge: async () => 'pay_1', cancel: async () => {} },
  onError() {},
});

/** Runs before each test: "start from a clean database". */
export async function cleanDatabase(): Promise<void> {
  await pool.query('DELETE FROM orders');
  await pool.query('DELETE FROM users');
  await pool.query('UPDATE products SET stock = 10');
}
