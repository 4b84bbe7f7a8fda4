// Work gets done, and the event loop goes on.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Behaviour, patiently, scaled } from '@under-load/lab';
import type { Tile } from '../../src/app/tasks/mandelbrot.ts';
import { beginning } from '../support/begun.ts';
import { failureOf } from '../support/failure-of.ts';
import { longestPauseMs } from '../support/longest-pause.ts';
import { plain } from '../support/plain.ts';
import type { PoolFixture } from '../support/pool-fixture.ts';

export const poolWork: Behaviour<PoolFixture>[] = [
  {
    name: 'the event loop keeps turning while a task runs',
    async prove({ open }) {
      const pool = open();
      await pool.run('noop', 1); // The first waits for a thread.

      const pauseMs = await longestPauseMs(() =>
        pool.run('begin', beginning(400).input),
      );

      const isShort = pauseMs < 200;
      ok(isShort, `the loop stood still for ${pauseMs} of 400 ms`);
    },
  },
  {
    name: 'results are the same on every rung',
    async prove({ open }) {
      const pool = open({ threads: 2 });
      const part = { size: 64, x: 48, y: 32, tile: 32 };

      const primes = await pool.run('primes', { below: 1_000_000 });
      const tile = (await pool.run('mandelbrot', part)) as Tile;
      const all = Array.from({ length: 6 }, (_, i) =>
        pool.run('noop', i),
      );

      const last = [999953, 999959, 999961, 999979, 999983];
      deepEqual(plain(primes), {
        below: 1_000_000,
        count: 78_498,
        last,
      });
      equal(tile.pixels.length, 4 * 16 * 32); // The edge cuts it.
      deepEqual(await Promise.all(all), [0, 1, 2, 3, 4, 5]);
    },
  },
  {
    name: 'input on the transfer list moves, and is not copied',
    async prove({ open }) {
      const pool = open();
      const bytes = new Uint8Array(1024).fill(7);
      const transfer = [bytes.buffer];

      const back = pool.run('bounce', bytes, { transfer });

      const moved = (await patiently(
        'the way back',
        back,
      )) as typeof bytes;
      equal(moved.length, 1024);
      equal(moved[1023], 7);
      equal(bytes.length, 0, 'the caller has it still: it was copied');
    },
  },
  {
    name: 'as many tasks run at once as there are threads, and no more',
    async prove({ open }) {
      const pool = open({ threads: 2 });
      const memory = new SharedArrayBuffer(8);
      const input = { memory, ms: scaled(750) };

      const runs = [1, 2, 3].map(() => pool.run('meet', input));
      await Promise.all(runs);

      const atOnce = new Int32Array(memory)[1];
      equal(atOnce, 2, `${atOnce} ran at once`);
    },
  },
  {
    name: 'statistics count what completed and what failed',
    async prove({ open }) {
      const pool = open();
      await pool.run('spin', { ms: 20 });
      await pool.run('noop', 1);
      const thrown = failureOf(pool.run('throwString'));
      await patiently('the task that throws', thrown);

      const { completed, failed, waiting } = pool.stats();

      deepEqual({ completed, failed }, { completed: 2, failed: 1 });
      equal(waiting, 0);
    },
  },
];
