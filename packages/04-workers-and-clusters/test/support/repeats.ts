// Tasks that crash, hang, abort and more, in an order that a seed
// gives, over each pool. Prints what did not end as it should.
//
//   node --import tsx test/support/repeats.ts 10000

import { createPool as batching } from '../../src/beyond/batching/batching-pool.ts';
import { createPool as ladder } from '../../src/ladder/pool/7-bounded-queue-and-close.ts';
import { countThreads } from './count-threads.ts';
import { failureOf, nameOf } from './failure-of.ts';
import { openTestPool, type TestPool } from './pool-fixture.ts';

const tasks = Number(process.argv[2] ?? 100);
const threads = 2;
const begun = new SharedArrayBuffer(4);
const kinds: [name: string, input: unknown, end: RegExp][] = [
  ['noop', 1, /^none/],
  ['postItself', 2, /^none/],
  ['throwString', 0, /^just a string$/],
  ['returnFunction', 0, /could not be cloned/],
  ['returnDeep', 0, /call stack size/],
  ['exit', { code: 3 }, /^THREAD_EXITED: .* 3$/],
  ['crashLater', 0, /^THREAD_EXITED: .* uncaught$/],
  ['hang', 0, /^TASK_TIMEOUT/],
  ['begin', { begun, ms: 60_000 }, /aborted due to timeout/],
];
let seed = 7;

/** By Lehmer: the same numbers in every run. */
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

async function runOne(pool: TestPool): Promise<string[]> {
  const kind = kinds[random(kinds.length)];
  if (!kind) throw new RangeError('no such kind');
  const [name, input, end] = kind;
  const timeoutMs = name === 'hang' ? 200 : 60_000;
  const abortMs = name === 'begin' ? random(200) : 60_000;
  const signal = AbortSignal.timeout(abortMs);
  const run = pool.run(name, input, { timeoutMs, signal });
  const failure = nameOf(await failureOf(run));
  return end.test(failure) ? [] : [`${name}: ${failure}`];
}

/** Four tasks at once: two of them wait. */
async function runAll(pool: TestPool): Promise<string[]> {
  const wrong: string[] = [];
  let left = tasks;
  async function line(): Promise<void> {
    for (; left > 0; left -= 1) wrong.push(...(await runOne(pool)));
  }
  await Promise.all([line(), line(), line(), line()]);
  return wrong;
}

const alive = await countThreads();
for (const createPool of [ladder, batching]) {
  const pool = openTestPool(createPool, { threads });
  const wrong = await runAll(pool);
  const next = await Promise.all(
    [1, 2].map((n) => pool.run('noop', n)),
  );
  const isWithin = pool.stats().threads <= threads;
  await pool.close();
  console.log(JSON.stringify({ wrong, next, isWithin, left: alive() }));
}
