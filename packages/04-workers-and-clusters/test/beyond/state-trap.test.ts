import { expect, it } from '@jest/globals';
import { runScript } from '@under-load/lab';

const demo = new URL(
  '../../src/beyond/state-trap/demo.ts',
  import.meta.url,
);

it('two workers count apart, and neither counts all', async () => {
  const { code, stdout } = await runScript({ file: demo });

  const lines = [...stdout.matchAll(/has counted (\d+)/g)];
  const counts = lines.map(([, count]) => Number(count));
  const [first = 0, second = 0] = counts;
  expect(code).toBe(0);
  expect(counts).toHaveLength(2);
  expect(Math.max(first, second)).toBeLessThan(100);
  expect(first + second).toBe(100);
});
