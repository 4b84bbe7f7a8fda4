import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import type { ProvidedServices } from '../src/index.ts';
import { embeddedInstallation } from '../src/postgres/embedded-installation.ts';
import { openDirectory, remove } from './support/directories.ts';
import { during, embedded } from './support/provided.ts';

it('counts queries with pg_stat_statements', async () => {
  await during(['postgres'], { env: embedded }, async (provided) => {
    const rows = await ask(
      provided,
      `CREATE EXTENSION pg_stat_statements;
       SELECT 40 + 2;
       SELECT calls FROM pg_stat_statements
       WHERE query = 'SELECT $1 + $2'`,
    );

    expect(rows).toEqual([{ calls: '1' }]);
  });
});

it('starts a PostgreSQL that comes without it', async () => {
  const programs = openDirectory();
  const { initdb } = await embeddedInstallation();
  const options = { recursive: true, verbatimSymlinks: true };
  cpSync(dirname(dirname(initdb)), programs, options);
  removeLibrary(join(programs, 'lib'));
  const env = { PATH: join(programs, 'bin') };

  const rows = await during(['postgres'], { env }, (provided) =>
    ask(provided, 'SHOW shared_preload_libraries'),
  );

  remove(programs);
  expect(rows).toEqual([{ shared_preload_libraries: '' }]);
});

async function ask({ env }: ProvidedServices, query: string) {
  const client = new pg.Client(env['DATABASE_URL']);
  await client.connect();
  const results = await client.query<object>(query);
  await client.end();
  return [results].flat().at(-1)?.rows;
}

function removeLibrary(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (/pg_stat_statements\.(so|dylib|dll)$/.test(String(name))) {
      rmSync(join(folder, String(name)));
    }
  }
}
