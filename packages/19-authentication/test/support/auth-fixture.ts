// One rung over a schema of its own, and what an attacker has.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, prepareTables } from '../../src/app/database.ts';
import { openKeys } from '../../src/app/keys-file.ts';
import { rotateKeys } from '../../src/app/rotate-keys.ts';
import { createStore } from '../../src/app/tables.ts';
import type { Auth, CreateAuth } from '../../src/ladder/auth.ts';
import { ada } from './ada.ts';
import { databaseUrl } from './services.ts';

export interface AuthFixture {
  /** As one process has it; each call is another process. */
  open: (now?: () => number) => Auth;
  /** Registers Ada and logs her in. */
  login: (auth: Auth) => Promise<{ access: string; refresh: string }>;
  keysFile: string;
}

export async function openAuthFixture(rung: URL) {
  const { createAuth } = (await import(rung.href)) as {
    createAuth: CreateAuth;
  };
  const schema = `lesson_19_${randomBytes(6).toString('hex')}`;
  const pool = openDatabase(databaseUrl, schema);
  // Hashes on the loop hold up everybody: that is what rungs show.
  Object.assign(pool.options, { connectionTimeoutMillis: 60_000 });
  Object.assign(pool.options, { query_timeout: 60_000 });
  await prepareTables(pool, schema);
  const folder = await mkdtemp(join(tmpdir(), 'lesson-19-'));
  const keysFile = join(folder, 'keys.json');
  await rotateKeys(keysFile);
  return {
    keysFile,
    open: (now = Date.now) =>
      createAuth({
        store: createStore(pool),
        pool,
        keys: openKeys(keysFile),
        now,
        cost: 2 ** 10,
      }),
    async login(auth: Auth) {
      await auth.register(ada.email, ada.password);
      const tokens = await auth.login(ada.email, ada.password);
      const { accessToken, refreshToken = '' } = tokens;
      return { access: accessToken, refresh: refreshToken };
    },
    async close() {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`);
      await pool.end();
      await rm(folder, { recursive: true });
    },
  };
}
