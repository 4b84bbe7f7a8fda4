// A database for one measurement: nobody else is counted in it.

import pg from 'pg';

const { DATABASE_URL: url = '' } = process.env;

/** Drops it when `use` is done. */
export async function withDatabase<T>(
  use: (client: pg.Client, url: string) => Promise<T>,
): Promise<T> {
  const name = `lab_15_${process.pid}`;
  const admin = await connect(url);
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  // A worker of a parallel scan rounds the rows that it counts.
  const options = '-c max_parallel_workers_per_gather=0';
  own.searchParams.set('options', options);
  const client = await connect(own.href);
  try {
    return await use(client, own.href);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
