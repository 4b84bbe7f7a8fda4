// The end: every task settles, and no thread is left.

import { equal, match } from 'node:assert/strict';
import {
  type Behaviour,
  fastThreads,
  runScript,
} from '@under-load/lab';
import type { PoolFixture } from '../support/pool-fixture.ts';

const closing = new URL('../support/close-process.ts', import.meta.url);
const idle = new URL('../support/idle-process.ts', import.meta.url);

export const poolEnd: Behaviour<PoolFixture>[] = [
  {
    name: 'close waits for every task, leaves no thread and takes no more',
    async prove({ module }) {
      const { stdout } = await runScript({
        file: closing,
        args: [module.href],
        nodeArgs: fastThreads,
      });

      match(stdout, /^ends: done, just a string, done, done,/m);
      match(stdout, /threads: 0$/m);
      match(stdout, /^late: POOL_CLOSED/m);
    },
  },
  {
    name: 'a pool with nothing to do does not keep the process alive',
    async prove({ module }) {
      const { code, stdout } = await runScript({
        file: idle,
        args: [module.href],
        nodeArgs: fastThreads,
      });

      equal(code, 0, `the process ended with code ${code}: ${stdout}`);
    },
  },
];
