// Starts one instance: prepares the table, listens, ends on a signal.

import { prepareAccounts } from './app/accounts.ts';
import { createApp } from './app/app.ts';
import { readFlags, readInteger } from './kit/options.ts';
import { chooseRung } from './kit/rung.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';
import type { CreatePool } from './ladder/pool.ts';

const ladder = new URL('ladder/', import.meta.url);

await runMain(async () => {
  const { port, rung, ...options } = readOptions(process.env);
  const { createPool } = (await import(rung.url)) as {
    createPool: CreatePool;
  };
  const pool = createPool(options);
  await pool.withClient(prepareAccounts);
  const app = createApp({ pool, onError: console.error });
  try {
    await serve(app, {
      port,
      greeting: (at) => greeting(rung.name, at),
    });
  } finally {
    await pool.close();
  }
});
process.exit();

function readOptions(env: NodeJS.ProcessEnv) {
  const values = readFlags({ rung: { type: 'string' } });
  const read = (name: string, preset: string, max: number, min = 1) =>
    readInteger(name, env[name] ?? preset, { min, max });
  const url = env['DATABASE_URL'];
  if (!url)
    throw new TypeError('DATABASE_URL is not set: use "pnpm start"');
  return {
    url,
    rung: chooseRung(ladder, values.rung),
    port: read('PORT', '3014', 65_535, 0),
    size: read('POOL_SIZE', '10', 1000),
    waitMs: read('WAIT_MS', '1000', 60_000),
    maxWaiting: read('MAX_WAITING', '100', 100_000, 0),
    statementMs: read('STATEMENT_MS', '5000', 600_000),
  };
}

function greeting(rung: string, url: string): string {
  const cents = curlJson({ from: 1, to: 2, cents: 500 });
  return `
Connection pooling, rung ${rung}, on ${url}
Try:
  curl ${url}/accounts/1
  curl ${cents} ${url}/transfers
  curl "${url}/sleep?ms=1000"
  curl ${url}/pool
Ctrl-C ends it.`;
}
