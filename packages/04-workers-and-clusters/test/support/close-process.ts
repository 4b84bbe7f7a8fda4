// Closes a pool that is at work, and prints what was left then.

import type { CreatePool } from '../../src/ladder/pool/pool.ts';
import { countThreads } from './count-threads.ts';
import { nameOf } from './failure-of.ts';
import { openTestPool } from './pool-fixture.ts';

const [file = ''] = process.argv.slice(2);
const { createPool } = (await import(file)) as {
  createPool: CreatePool;
};
const threads = await countThreads();
const pool = openTestPool(createPool, { threads: 2 });
await pool.run('noop', 1);

const tasks = ['spin', 'throwString', 'spin', 'spin'];
const ends = tasks.map(() => 'unsettled');
for (const [i, name] of tasks.entries()) {
  pool.run(name, { ms: 50 }).then(
    () => (ends[i] = 'done'),
    (thrown) => (ends[i] = nameOf(thrown)),
  );
}
await pool.close();
console.log(`ends: ${ends.join(', ')}, threads: ${threads()}`);
const late = pool.run('noop', 1).then(() => 'ran', nameOf);
console.log(`late: ${await late}`);
process.exit();
