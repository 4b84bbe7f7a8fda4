import { expect, it } from '@jest/globals';
import { Job } from '../../src/beyond/batching/job.ts';
import { TaskQueue } from '../../src/beyond/batching/task-queue.ts';

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
