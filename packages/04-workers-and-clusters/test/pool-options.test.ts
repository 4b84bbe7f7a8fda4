import { expect, it } from '@jest/globals';
import type { PoolOptions } from '../src/pool.ts';
import { readPoolOptions } from '../src/pool-options.ts';

const wrong: [PoolOptions, RegExp][] = [
  [{ threads: 0 }, /threads must be 1 to 256: 0/],
  [{ maxWaiting: -1 }, /maxWaiting must be 0 to 1000000: -1/],
  [{ tasksPerThread: 1.5 }, /tasksPerThread must be 1 to 1024: 1.5/],
  [{ timeoutMs: Infinity }, /timeoutMs must be 1 to .*: Infinity/],
];

it.each(wrong)('refuses %p', (options, message) => {
  expect(() => readPoolOptions(options)).toThrow(message);
});

it('is complete without any', () => {
  const settings = readPoolOptions();

  expect(settings.threads).toBeGreaterThan(0);
  expect(settings.tasks).toMatch(/^file:.*\/src\/tasks\.ts$/);
});
