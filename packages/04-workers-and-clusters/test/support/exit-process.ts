// A task ends its thread. Prints what became of it, and of the next.

import { patiently } from '@under-load/lab';
import type { CreatePool } from '../../src/ladder/pool/pool.ts';
import { failureOf, nameOf } from './failure-of.ts';
import { openTestPool } from './pool-fixture.ts';

const [file = ''] = process.argv.slice(2);
const { createPool } = (await import(file)) as {
  createPool: CreatePool;
};
const pool = openTestPool(createPool);
await pool.run('noop', 1);

const ended = failureOf(pool.run('exit', { code: 3 }));
const failure = await patiently('the task that exits', ended);
console.log(`it failed: ${nameOf(failure)}`);
const next = patiently('the task after it', pool.run('noop', 2));
console.log(`then: ${String(await next)}`);
process.exit();
