// Nothing runs for ever, and nothing waits without a bound.

import { deepEqual, equal, match } from 'node:assert/strict';
import { type Behaviour, patiently } from '@under-load/lab';
import { beginning } from '../support/begun.ts';
import { failureOf, nameOf } from '../support/failure-of.ts';
import type { PoolFixture } from '../support/pool-fixture.ts';

export const poolLimits: Behaviour<PoolFixture>[] = [
  {
    name: 'a task past its timeout is ended, and the pool goes on',
    async prove({ open }) {
      const pool = open();
      await pool.run('noop', 1);
      const task = beginning(600);
      const limits = { timeoutMs: 100 };
      const late = pool.run('begin', task.input, limits);

      const failure = await patiently('the timeout', failureOf(late));

      match(nameOf(failure), /^TASK_TIMEOUT: /);
      const next = pool.run('noop', 2);
      equal(await patiently('the next task', next), 2);
      equal(task.ranToItsEnd(), false, 'the task ran on');
    },
  },
  {
    name: 'a full queue refuses the next task with an error that says so',
    async prove({ open }) {
      const pool = open({ threads: 1, maxWaiting: 2 });
      const run = () => pool.run('spin', { ms: 10 }).then(() => 'ran');
      const orCode = (error: { code: string }) => error.code;

      const all = [run(), run(), run(), run(), run()];

      const ended = all.map((one) => one.catch(orCode));
      const codes = await Promise.all(ended);
      const refused = codes.filter((code) => code !== 'ran');
      deepEqual(refused, ['POOL_FULL', 'POOL_FULL']);
    },
  },
  {
    name: 'a task whose signal aborts before it begins never begins',
    async prove({ open }) {
      const pool = open();
      const [first, second, third] = [300, 1, 1].map(beginning);
      const controller = new AbortController();
      const leaving = { signal: controller.signal };
      const signal = AbortSignal.abort(new Error('no need'));
      const running = pool.run('begin', first?.input);
      const waiting = pool.run('begin', second?.input, leaving);
      const never = pool.run('begin', third?.input, { signal });
      const failures = [waiting, never].map(failureOf);
      await first?.begins();

      controller.abort(new Error('no longer'));
      const ran = running.then(() => undefined);
      const left = await Promise.race([failures[0], ran]);

      equal(nameOf(left), 'Error: no longer');
      equal(nameOf(await failures[1]), 'Error: no need');
      await ran;
      equal(await pool.run('noop', 1), 1);
      const begun = [second, third].map((task) => task?.hasBegun());
      deepEqual(begun, [false, false], 'it began nevertheless');
    },
  },
  {
    name: 'an abort ends a task that runs, and the pool goes on',
    async prove({ open }) {
      const pool = open();
      const task = beginning(600);
      const controller = new AbortController();
      const { signal } = controller;
      const run = pool.run('begin', task.input, { signal });
      await task.begins();

      controller.abort(new Error('enough'));
      const failure = await patiently('the abort', failureOf(run));

      equal(nameOf(failure), 'Error: enough');
      const next = pool.run('noop', 2);
      equal(await patiently('the next task', next), 2);
      equal(task.ranToItsEnd(), false, 'the task ran on');
    },
  },
];
