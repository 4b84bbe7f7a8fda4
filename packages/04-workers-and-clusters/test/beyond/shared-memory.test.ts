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
    times: 50_000,
  });

  expect(result).toEqual({
    expected: 150_000,
    counted: 150_000,
    lost: 0,
  });
});

// Whether two threads meet depends on the machine: it may lose nothing.
it('never counts more than was added without Atomics', async () => {
  const result = await countTogether({
    counting: 'plain',
    times: 50_000,
  });

  expect(result.counted).toBeLessThanOrEqual(100_000);
  expect(result.lost).toBe(100_000 - result.counted);
});

it('shows both in a terminal', async () => {
  const { code, stdout } = await runScript({ file: demo });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^plain: [\d,]+ of 2,000,000, [\d,]+ lost$/m);
  expect(stdout).toMatch(/^atomic: 2,000,000 of 2,000,000, 0 lost$/m);
});
