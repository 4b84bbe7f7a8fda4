// Starts one instance: prepares tables and keys, listens, ends on a
// signal.

import { createApp } from './app/app.ts';
import { openDatabase, prepareTables } from './app/database.ts';
import { defaultKeysFile, openKeys } from './app/keys-file.ts';
import { prepareKeys } from './app/rotate-keys.ts';
import { createStore } from './app/tables.ts';
import { readFlags, readInteger } from './kit/options.ts';
import { chooseRung } from './kit/rung.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';
import type { CreateAuth } from './ladder/auth.ts';

const ladder = new URL('ladder/', import.meta.url);

await runMain(async () => {
  const { port, rung, url, keysFile, cost } = readOptions(process.env);
  const { createAuth } = (await import(rung.url)) as {
    createAuth: CreateAuth;
  };
  const pool = openDatabase(url);
  try {
    await prepareTables(pool);
    await prepareKeys(keysFile);
    const keys = openKeys(keysFile);
    const store = createStore(pool);
    const auth = createAuth({ store, pool, keys, cost });
    const app = createApp({ auth, onError: console.error });
    await serve(app, {
      port,
      greeting: (at) => greeting(rung.name, at),
    });
  } finally {
    await pool.end();
  }
});
process.exit();

function readOptions(env: NodeJS.ProcessEnv) {
  const values = readFlags({ rung: { type: 'string' } });
  const url = env['DATABASE_URL'];
  if (!url)
    throw new TypeError('DATABASE_URL is not set: use "pnpm start"');
  const range = { min: 10, max: 20 };
  const power = env['SCRYPT_POWER'] ?? '15';
  return {
    url,
    rung: chooseRung(ladder, values.rung),
    port: readInteger('PORT', env['PORT'] ?? '3019', { max: 65_535 }),
    keysFile: env['KEYS_FILE'] || defaultKeysFile,
    cost: 2 ** readInteger('SCRYPT_POWER', power, range),
  };
}

function greeting(rung: string, url: string): string {
  const login = curlJson({
    email: 'ada@example.com',
    password: 'long 42',
  });
  return `
Authentication, rung ${rung}, on ${url}
Try:
  curl ${login} ${url}/accounts
  curl -i ${login} ${url}/login
  curl -H "Authorization: Bearer TOKEN" ${url}/me
  curl -X POST -H "Cookie: refresh=TOKEN" ${url}/refresh
Ctrl-C ends it.`;
}
