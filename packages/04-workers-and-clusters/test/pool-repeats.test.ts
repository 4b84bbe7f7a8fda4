// The same script runs 1,000 rounds when it is asked to.

import { expect, it } from '@jest/globals';
import { fastThreads, runScript } from '@under-load/lab';

it('survives crash, timeout and abort again and again', async () => {
  const file = new URL('support/repeats.ts', import.meta.url);

  const { code, stdout, stderr } = await runScript({
    file,
    args: ['6'],
    nodeArgs: fastThreads,
    timeoutMs: 28_000,
  });

  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    rounds: 6,
    THREAD_EXITED: 6,
    TASK_TIMEOUT: 6,
    AbortError: 6,
    isWithin: true,
    left: 0,
  });
  expect(code).toBe(0);
});
