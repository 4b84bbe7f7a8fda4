// The same script runs 10,000 tasks when it is asked to.

import { expect, it } from '@jest/globals';
import { fastThreads, runScript } from '@under-load/lab';

it('survives crash, hang, abort and garbage again and again', async () => {
  const file = new URL('support/repeats.ts', import.meta.url);

  const { code, stdout, stderr } = await runScript({
    file,
    args: ['120'],
    nodeArgs: fastThreads,
    timeoutMs: 120_000,
  });

  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  const fine = { wrong: [], next: [1, 2], isWithin: true, left: 0 };
  expect(lines.map((line) => JSON.parse(line))).toEqual([fine, fine]);
  expect(code).toBe(0);
}, 150_000);
