// The parts of the batching pool.

import { expect, it } from '@jest/globals';
import {
  type BatchingOptions,
  readPoolOptions,
} from '../../src/beyond/batching/pool-options.ts';
import { Job } from '../../src/beyond/batching/job.ts';
import { TaskQueue } from '../../src/beyond/batching/task-queue.ts';
import {
  packThrown,
  unpackThrown,
} from '../../src/beyond/batching/thrown.ts';

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

function job(name: string): Job {
  return new Job({ name, input: undefined, timeoutMs: 1000 });
}

function drain(queue: TaskQueue): string[] {
  const names: string[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    names.push(next.name);
  }
  return names;
}

it('gives first what came first', () => {
  const queue = new TaskQueue();
  for (const name of ['a', 'b', 'c']) queue.push(job(name));

  expect(queue.size).toBe(3);
  expect(drain(queue)).toEqual(['a', 'b', 'c']);
  expect(queue.size).toBe(0);
});

it.each([
  ['first', 0, ['b', 'c']],
  ['middle', 1, ['a', 'c']],
  ['last', 2, ['a', 'b']],
])('lets the %s one leave', (_where, index, left) => {
  const queue = new TaskQueue();
  const jobs = ['a', 'b', 'c'].map(job);
  for (const one of jobs) queue.push(one);

  const wasThere = queue.remove(jobs[index] as Job);

  expect(wasThere).toBe(true);
  expect(queue.size).toBe(2);
  expect(drain(queue)).toEqual(left);
});

it('does not know a job that left before', () => {
  const queue = new TaskQueue();
  const [a, b] = [job('a'), job('b')];
  queue.push(a);
  queue.push(b);
  queue.shift();

  expect(queue.remove(a)).toBe(false);
  expect(drain(queue)).toEqual(['b']);
});

it('puts one that has waited before at the front', () => {
  const queue = new TaskQueue();
  queue.push(job('a'));

  queue.unshift(job('again'));

  expect(drain(queue)).toEqual(['again', 'a']);
});

it('fills again after it was empty', () => {
  const queue = new TaskQueue();
  queue.push(job('a'));
  drain(queue);

  queue.unshift(job('b'));
  queue.push(job('c'));

  expect(drain(queue)).toEqual(['b', 'c']);
});

/** As a thread's message does. */
function cross(thrown: unknown): unknown {
  return unpackThrown(structuredClone(packThrown(thrown)));
}

it('keeps the class that an error had, where Node knows it', () => {
  const error = cross(new RangeError('too far')) as RangeError;

  expect(error).toBeInstanceOf(RangeError);
  expect(error.message).toBe('too far');
});

it('keeps the name of a class of ours, its stack and its fields', () => {
  class StockError extends Error {
    override name = 'StockError';
    code = 'OUT_OF_STOCK';
  }
  const thrown = new StockError('no apples');

  const error = cross(thrown) as StockError;

  expect(String(error)).toBe('StockError: no apples');
  expect(error.code).toBe('OUT_OF_STOCK');
  expect(error.stack).toBe(thrown.stack);
});

it('keeps a chain of causes, to an end', () => {
  const last = new TypeError('the last');
  const error = cross(new Error('the first', { cause: last })) as Error;
  expect(String(error.cause)).toBe('TypeError: the last');

  const circle = new Error('circle');
  circle.cause = circle;
  expect(String(cross(circle))).toBe('Error: circle');
});

it('keeps the errors of an AggregateError', () => {
  const errors = [new TypeError('one'), 'two'];

  const error = cross(new AggregateError(errors, 'both'));

  const { name, errors: kept } = error as AggregateError;
  expect(name).toBe('AggregateError');
  expect(kept.map(String)).toEqual(['TypeError: one', 'two']);
});

it.each(['a string', 7, null, undefined, { code: 'X' }])(
  'brings %p across as it is',
  (thrown) => {
    expect(cross(thrown)).toEqual(thrown);
  },
);

it('describes what cannot be cloned', () => {
  const error = Object.assign(new Error('no'), {
    retry: () => 'again',
  });

  expect(cross(Symbol('odd'))).toBe('Symbol(odd)');
  expect(cross(error)).toHaveProperty('retry', "() => 'again'");
});

it('survives an error whose fields throw', () => {
  const error = Object.defineProperty(new Error('no'), 'code', {
    get() {
      throw new Error('not readable');
    },
  });

  expect(cross(error)).toMatch(/cannot be read: Error: not readable/);
});
