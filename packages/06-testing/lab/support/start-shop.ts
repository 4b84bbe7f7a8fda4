// The lesson's server, with a customer and enough to sell.

import { type RunningServer, startServer } from '@under-load/lab';

export const customer = {
  email: 'load@shop.example',
  password: 'correct horse',
};
const adminPassword = 'only for this run';
const json = { 'Content-Type': 'application/json' };

export async function startShop(
  signal: AbortSignal,
): Promise<RunningServer> {
  const shop = await startServer({
    entry: new URL('../../src/server.ts', import.meta.url),
    // A thirty-second of the work for a password: else the load test
    // would measure scrypt, which is slow on purpose.
    env: { PASSWORD_COST: '1024', ADMIN_PASSWORD: adminPassword },
    signal,
  });
  try {
    await prepare(shop.url);
    return shop;
  } catch (error) {
    await shop.stop();
    throw error;
  }
}

async function prepare(url: string): Promise<void> {
  const users = `${url}/api/users`;
  await send('POST', users, { ...customer, name: 'Load' });
  const { token } = await send('POST', `${url}/api/login`, {
    email: 'admin@shop.example',
    password: adminPassword,
  });
  const stock = { stock: 1_000_000 };
  const lamps = `${url}/api/products/lamp-01/stock`;
  await send('PUT', lamps, stock, { Authorization: `Bearer ${token}` });
}

async function send(
  method: string,
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<{ token?: string }> {
  const response = await fetch(url, {
    method,
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as { token?: string };
  throw new Error(`${method} ${url} was answered ${response.status}`);
}
