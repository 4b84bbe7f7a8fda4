import { expect, it } from '@jest/globals';
import {
  type BatchingOptions,
  readPoolOptions,
} from '../../src/beyond/batching/pool-options.ts';

const tasks = new URL('tasks.ts', import.meta.url);
const wrong: [Partial<BatchingOptions>, RegExp][] = [
  [{ threads: 0 }, /threads must be 1 to 256: 0/],
  [{ maxWaiting: -1 }, /maxWaiting must be 0 to 1000000: -1/],
  [{ tasksPerThread: 1.5 }, /tasksPerThread must be 1 to 1024: 1.5/],
  [{ timeoutMs: Infinity }, /timeoutMs must be 1 to .*: Infinity/],
];

it.each(wrong)('refuses %p', (options, message) => {
  expect(() => readPoolOptions({ tasks, ...options })).toThrow(message);
});

it('is complete with no more than its tasks', () => {
  const settings = readPoolOptions({ tasks });

  expect(settings.threads).toBeGreaterThan(0);
  expect(settings.tasksPerThread).toBe(1);
});
