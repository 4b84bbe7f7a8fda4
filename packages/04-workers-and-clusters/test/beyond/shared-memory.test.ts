import { expect, it } from '@jest/globals';
import { runScript } from '@under-load/lab';
import { countTogether } from '../../src/beyond/shared-memory/shared-memory.ts';

const demo = new URL(
  '../../src/beyond/shared-memory/demo.ts',
  import.meta.url,
);

it('loses nothing when threads add with Atomics', async () => {
  const result = await countTogether({
    counting: 'atomic',
    threads: 3,
    times: 50,
  });

  expect(result).toEqual({ expected: 150, counted: 150, lost: 0 });
});

it('counts one of three when threads add without', async () => {
  const result = await countTogether({
    counting: 'plain',
    threads: 3,
    times: 50,
  });

  expect(result).toEqual({ expected: 150, counted: 50, lost: 100 });
});

it('shows both in a terminal', async () => {
  const { code, stdout } = await runScript({ file: demo });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^plain: 1,000 of 2,000, 1,000 lost$/m);
  expect(stdout).toMatch(/^atomic: 2,000 of 2,000, 0 lost$/m);
});
