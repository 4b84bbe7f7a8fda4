// Breaks connections of a rung in every way, then asks for a row.
// Arguments: the rung's URL.

import pg from 'pg';
import { patiently } from '@under-load/lab';
import { startFaultProxy } from '@under-load/services';
import type { CreatePool } from '../../src/ladder/pool.ts';
import { urlNamed } from './pool-fixture.ts';
import { databaseUrl } from './services.ts';

const [rung = ''] = process.argv.slice(2);
const { createPool } = (await import(rung)) as {
  createPool: CreatePool;
};
const proxy = await startFaultProxy({ url: databaseUrl });
const name = `test_14_lost_${process.pid}`;
const pool = createPool({ url: urlNamed(name, proxy.url), size: 2 });
const admin = new pg.Client({ connectionString: databaseUrl });
await admin.connect();

const one = () =>
  patiently(
    'a request',
    pool.withClient((client) => client.query('SELECT 1')),
  );
const killAll = () =>
  admin.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE application_name = $1`,
    [name],
  );

await one();
const busy = pool
  .withClient((client) => client.query('SELECT pg_sleep(600)'))
  .then(
    () => 'answered',
    () => 'failed',
  );
await untilAsleep();
await killAll(); // the one that is lent
console.log('busy:', await busy);
await one();
await killAll(); // the one that is idle: the pool may not know yet
await one().catch(() => {});
await one();
proxy.cut();
for (let i = 0; i < 5; i += 1) await one().catch(() => {});
proxy.heal();
await one();
console.log('whole');
process.exit();

async function untilAsleep(): Promise<void> {
  for (;;) {
    const { rowCount } = await admin.query(
      `SELECT FROM pg_stat_activity
       WHERE application_name = $1 AND wait_event = 'PgSleep'`,
      [name],
    );
    if (rowCount) return;
  }
}
