// Runs a task, and leaves the pool open with nothing to do.

import type { CreatePool } from '../../src/ladder/pool/pool.ts';
import { openTestPool } from './pool-fixture.ts';

const [file = ''] = process.argv.slice(2);
const { createPool } = (await import(file)) as {
  createPool: CreatePool;
};
const pool = openTestPool(createPool);
console.log(await pool.run('noop', 1));

// Fires only where something else keeps the process alive.
const late = setTimeout(() => {
  console.log('it lives on');
  process.exit(9);
}, 1000);
late.unref();
