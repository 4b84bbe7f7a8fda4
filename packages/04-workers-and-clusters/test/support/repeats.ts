// Crash, timeout and abort, round after round, over one pool. Ends with
// 1 when a task hangs or a thread is left.
//
//   node --import tsx test/support/repeats.ts 1000

import { createPool } from '../../src/ladder/pool/7-bounded-queue-and-close.ts';
import { beginning } from './begun.ts';
import { countThreads } from './count-threads.ts';
import { failureOf } from './failure-of.ts';
import { openTestPool } from './pool-fixture.ts';

const rounds = Number(process.argv[2] ?? 50);
/** What takes longer hangs. */
const hangMs = 30_000;
const threads = await countThreads();

const pool = openTestPool(createPool, { threads: 2 });
const counts: Record<string, number> = {};

async function crash() {
  return failureOf(pool.run('exit', { code: 3 }));
}

async function timeOut() {
  return failureOf(pool.run('hang', 0, { timeoutMs: 20 }));
}

async function abort() {
  const controller = new AbortController();
  const { signal } = controller;
  const task = beginning(60_000);
  const run = failureOf(pool.run('begin', task.input, { signal }));
  await task.begins();
  controller.abort();
  return run;
}

const alarm = setTimeout(() => {
  console.error(`a round hangs: ${JSON.stringify(pool.stats())}`);
  process.exit(1);
}, hangMs);

for (let round = 0; round < rounds; round += 1) {
  const noops = [1, 2, 3].map((n) => pool.run('noop', n));
  const failures = [crash(), timeOut(), abort()];
  for (const failure of await Promise.all(failures)) {
    const { name, code } = failure as Error & { code?: unknown };
    const kind = typeof code === 'string' ? code : name;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  await Promise.all(noops);
  alarm.refresh();
}
const isWithin = pool.stats().threads <= 2;
await pool.close();
clearTimeout(alarm);

const left = threads();
console.log(JSON.stringify({ rounds, ...counts, isWithin, left }));
process.exitCode = isWithin && left === 0 ? 0 : 1;
