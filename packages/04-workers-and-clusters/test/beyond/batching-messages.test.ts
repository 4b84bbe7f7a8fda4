// Many tasks in one message, and what must not come of that.

import { afterAll, expect, it } from '@jest/globals';
import { patiently } from '@under-load/lab';
import { createPool } from '../../src/beyond/batching/batching-pool.ts';
import { failureOf } from '../support/failure-of.ts';
import { openTestPool } from '../support/pool-fixture.ts';

const pool = openTestPool(createPool, { tasksPerThread: 16 });
afterAll(() => pool.close());

it('brings every result to its caller', async () => {
  const inputs = Array.from({ length: 200 }, (_, i) => i);

  const results = inputs.map((i) => pool.run('noop', i));

  expect(await Promise.all(results)).toEqual(inputs);
});

it('rejects input that cannot be cloned, and sends the rest', async () => {
  const before = pool.run('noop', 1);
  const bad = failureOf(pool.run('noop', () => {}));
  const after = pool.run('noop', 2);

  expect(String(await bad)).toMatch(/DataCloneError/);
  expect(await Promise.all([before, after])).toEqual([1, 2]);
});

it('rejects a result that cannot be cloned, and returns the rest', async () => {
  const before = pool.run('noop', 1);
  const bad = failureOf(pool.run('returnFunction'));
  const after = pool.run('noop', 2);

  expect(String(await bad)).toMatch(/could not be cloned/);
  expect(await Promise.all([before, after])).toEqual([1, 2]);
});

it('moves buffers both ways, in one message with others', async () => {
  const [a, b] = [new Uint8Array(3), new Uint8Array(5)];

  const back = [a, b].map((bytes) =>
    pool.run('bounce', bytes, { transfer: [bytes.buffer] }),
  );

  const lengths = (await Promise.all(back)).map(
    (bytes) => (bytes as Uint8Array).length,
  );
  expect(lengths).toEqual([3, 5]);
  expect([a.length, b.length]).toEqual([0, 0]);
});

it('does not hold a result back for a slow task behind it', async () => {
  const gate = new SharedArrayBuffer(4);
  const quick = pool.run('spin', { ms: 5 });
  const slow = pool.run('hold', { gate });

  try {
    const rounds = await patiently('the quick one', quick);

    expect(rounds).toBeGreaterThan(0);
  } finally {
    Atomics.store(new Int32Array(gate), 0, 1);
    Atomics.notify(new Int32Array(gate), 0);
    await slow;
  }
});

it('rejects a task that it does not know', async () => {
  const failure = await failureOf(pool.run('toString'));

  expect(String(failure)).toBe(
    'TypeError: there is no task named toString',
  );
});

it('rejects what an async task rejects with', async () => {
  const failure = await failureOf(pool.run('rejectLater'));

  expect(String(failure)).toBe('SyntaxError: later');
});
