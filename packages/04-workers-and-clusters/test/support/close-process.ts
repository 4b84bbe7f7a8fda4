// Closes a pool that is at work, and prints what was left then.

import type { CreatePool } from '../../src/pool.ts';
import { countThreads } from './count-threads.ts';
import { openTestPool } from './pool-fixture.ts';

const [file = ''] = process.argv.slice(2);
const { createPool } = (await import(file)) as {
  createPool: CreatePool;
};
const threads = await countThreads();
const pool = openTestPool(createPool, { threads: 2 });
await pool.run('noop', 1);

let unsettled = 0;
for (const name of ['spin', 'throwString', 'spin', 'spin']) {
  unsettled += 1;
  const settle = () => void (unsettled -= 1);
  pool.run(name, { ms: 50 }).then(settle, settle);
}
await pool.close();
console.log(`unsettled: ${unsettled}, threads: ${threads()}`);
const late = pool.run('noop', 1).then(() => 'ran', String);
console.log(`late: ${await late}`);
process.exit();
