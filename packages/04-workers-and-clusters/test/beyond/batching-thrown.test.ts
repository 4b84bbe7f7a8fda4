import { expect, it } from '@jest/globals';
import {
  packThrown,
  unpackThrown,
} from '../../src/beyond/batching/thrown.ts';

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
