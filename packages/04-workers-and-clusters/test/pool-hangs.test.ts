// No `run` and no `close` takes longer than the timeouts allow,
// whatever a thread does.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { askUntil, patiently } from '@under-load/lab';
import { createPool as batching } from '../src/beyond/batching/batching-pool.ts';
import { createPool as ladder } from '../src/ladder/pool/7-bounded-queue-and-close.ts';
import { readOptions } from '../src/ladder/pool/pool.ts';
import { beginning } from './support/begun.ts';
import { failureOf } from './support/failure-of.ts';
import { isRunning } from './support/is-running.ts';
import {
  openTestPool,
  type TestPool,
  testTasks,
} from './support/pool-fixture.ts';

const pools = [
  ['the top rung', ladder],
  ['the batching pool', batching],
] as const;
const neverLoads = new URL('support/never-loads.ts', import.meta.url);
const timeout = { code: 'TASK_TIMEOUT' };

async function leaveLoop(pool: TestPool): Promise<void> {
  const loop = beginning(0);
  await pool.run('leaveLoop', loop.input);
  await loop.begins();
}

it.each(pools)('%s ends tasks that cannot begin', async (_, create) => {
  const pool = openTestPool(create, { tasks: neverLoads });
  const limits = { timeoutMs: 100 };
  const runs = [1, 2, 3].map((n) => pool.run('noop', n, limits));

  const failures = Promise.all(runs.map(failureOf));

  const expected = [timeout, timeout, timeout];
  expect(await patiently('the end', failures)).toMatchObject(expected);
  await patiently('the close', pool.close());
});

it.each(pools)(
  '%s ends a thread that was left in a loop',
  async (_, create) => {
    const pool = openTestPool(create);
    await leaveLoop(pool);
    const limits = { timeoutMs: 100 };

    const failure = failureOf(pool.run('noop', 1, limits));

    expect(await patiently('the end', failure)).toMatchObject(timeout);
    expect(await patiently('the next', pool.run('noop', 2))).toBe(2);
    await leaveLoop(pool);
    await patiently('the close', pool.close());
  },
);

it.each(pools)(
  '%s closes without a thread in native code',
  async (_, create) => {
    const folder = mkdtempSync(join(tmpdir(), 'under-load-'));
    const file = join(folder, 'pid');
    const pool = openTestPool(create);
    const controller = new AbortController();
    const { signal } = controller;
    const run = failureOf(
      pool.run('waitInNative', { file }, { signal }),
    );
    const read = async () => {
      try {
        return Number(readFileSync(file, 'utf8'));
      } catch {
        return 0;
      }
    };
    const pid = await askUntil(read, (found) => found > 0);

    controller.abort(new Error('enough'));
    await run;
    await patiently('the close', pool.close());

    expect(isRunning(pid)).toBe(true);
    process.kill(pid);
    rmSync(folder, { recursive: true });
  },
);

it('takes its defaults for what is undefined', () => {
  const nothing = { threads: undefined, timeoutMs: undefined };
  const options = { tasks: testTasks, ...nothing } as object;

  const settings = readOptions(options as { tasks: URL });

  expect(settings).toEqual(readOptions({ tasks: testTasks }));
  expect(settings.timeoutMs).toBe(30_000);
});

it.each([
  { threads: 0 },
  { threads: NaN },
  { threads: 1.5 },
  { maxWaiting: -1 },
  { maxWaiting: NaN },
  { timeoutMs: -1 },
  { timeoutMs: Infinity },
])('refuses %p', (wrong) => {
  expect(() => ladder({ tasks: testTasks, ...wrong })).toThrow(
    RangeError,
  );
});
