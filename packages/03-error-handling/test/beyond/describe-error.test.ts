import { expect, it } from '@jest/globals';
import { describeError } from '../../src/beyond/describe-error/describe-error.ts';
import { strangeThrows } from '../../src/app/strange-throws.ts';

function thrownBy(name: string): unknown {
  try {
    return strangeThrows[name]?.();
  } catch (thrown) {
    return thrown;
  }
}

it('tells every cause of a chain', () => {
  const inner = new Error('inner', { cause: 'a text' });
  const outer = new Error('outer', { cause: inner });

  const told = describeError(outer);

  expect(told.message).toBe('outer');
  expect(told.cause?.message).toBe('inner');
  expect(told.cause?.cause).toMatchObject({ type: 'string' });
});

it('tells every error of an AggregateError, with its cause', () => {
  const cause = new Error('root');
  const errors = [new Error('a', { cause }), new Error('b')];

  const told = describeError(new AggregateError(errors, 'both'));

  expect(told.errors?.map(({ message }) => message)).toEqual([
    'a',
    'b',
  ]);
  expect(told.errors?.[0]?.cause?.message).toBe('root');
});

it('stops at a circular cause, and at thirty errors', () => {
  let chain = new Error('0');
  for (let i = 0; i < 100; i += 1) {
    chain = new Error(String(i), { cause: chain });
  }

  const snake = describeError(thrownBy('throw-circular'));
  const long = JSON.stringify(describeError(chain));

  expect(snake.cause?.cause?.message).toBe('told above');
  expect(long.match(/"stack"/g)).toHaveLength(30);
});

it.each(Object.keys(strangeThrows))('survives %s', (name) => {
  const thrown = thrownBy(name);

  const told = JSON.stringify([
    describeError(thrown),
    describeError(new Error('wrapped', { cause: thrown })),
  ]);

  expect(told).toMatch(/"message"/);
});

it('takes secrets out of messages, stacks and fields', () => {
  const error = new Error('postgres://shop:hunter2@db is down');
  const headers = { Authorization: 'Bearer hunter2', accept: '*/*' };
  Object.assign(error, {
    config: { headers, list: ['token=hunter2'] },
  });
  const outer = new Error('outer', { cause: error });

  const told = JSON.stringify(describeError(outer));

  expect(told).not.toMatch(/hunter2/);
  expect(told).toMatch(/"accept":"\*\/\*"/);
});

it('runs no getter of what it copies', () => {
  const data = Object.defineProperty({}, 'bomb', {
    enumerable: true,
    get: () => {
      throw new Error('boom');
    },
  });

  const told = describeError(Object.assign(new Error('x'), { data }));

  expect(told.data).toEqual({ data: { bomb: '[Getter]' } });
});
