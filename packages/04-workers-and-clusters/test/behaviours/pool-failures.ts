// The caller of a task hears how it failed, and no other caller does.

import { deepEqual, equal, match } from 'node:assert/strict';
import {
  type Behaviour,
  fastThreads,
  patiently,
  runScript,
} from '@under-load/lab';
import { failureOf, nameOf } from '../support/failure-of.ts';
import { plain } from '../support/plain.ts';
import type { PoolFixture } from '../support/pool-fixture.ts';

const exiting = new URL('../support/exit-process.ts', import.meta.url);

export const poolFailures: Behaviour<PoolFixture>[] = [
  {
    name: 'a task that throws rejects with its name, message, stack and fields',
    async prove({ open }) {
      const run = open().run('throwStockError');

      const failure = await patiently('the error', failureOf(run));

      const error = failure as Error & Record<string, unknown>;
      equal(String(error), 'StockError: no apples');
      match(error.stack ?? '', /test-tasks\.ts/);
      equal(error['code'], 'OUT_OF_STOCK');
      deepEqual(plain(error['left']), { apples: 0 });
      equal(String(error.cause), 'RangeError: the shelf is empty');
    },
  },
  {
    name: 'a thrown string arrives as that string',
    async prove({ open }) {
      const pool = open();

      const thrown = failureOf(pool.run('throwString'));

      equal(await patiently('the string', thrown), 'just a string');
    },
  },
  {
    name: 'what a task posts itself is no answer, and what cannot arrive is an error',
    async prove({ open }) {
      const pool = open();

      const answers = [1, 2].map((n) => pool.run('postItself', n));

      const own = 'a message of the task was taken for its answer';
      const ends = patiently('the answers', Promise.all(answers));
      deepEqual(await ends, [1, 2], own);
      const deep = failureOf(pool.run('returnDeep'));
      const failure = await patiently('the failure', deep);
      match(nameOf(failure), /THREAD_EXITED|RangeError/);
      equal(await patiently('the next', pool.run('noop', 3)), 3);
    },
  },
  {
    name: 'a task that ends its thread rejects, and the next one runs',
    async prove({ module }) {
      const result = await runScript({
        file: exiting,
        args: [module.href],
        nodeArgs: fastThreads,
      });

      const { code, stdout, stderr } = result;
      equal(code, 0, `the process ended with code ${code}: ${stderr}`);
      match(stdout, /^it failed: .+\b3$/m);
      match(stdout, /^then: 2$/m);
    },
  },
];
