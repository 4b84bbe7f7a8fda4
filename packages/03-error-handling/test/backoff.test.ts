import { beforeEach, expect, it, jest } from '@jest/globals';
import { backoff } from '../src/ladder/process/backoff.ts';
import type { Service } from '../src/ladder/process/service.ts';

const short = 10;
const long = 60_000;

const waits = (crashLimit: number, lives: number[]) =>
  lives.map(backoff({ crashLimit, stableMs: 5000 } as Service));

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue();
});

it('waits twice as long after each crash in a row', () => {
  const lives = [short, short, short, short];

  expect(waits(9, lives)).toEqual([100, 200, 400, 800]);
});

it('never waits more than five seconds', () => {
  const lives = new Array<number>(8).fill(short);

  expect(waits(9, lives).at(-1)).toBe(5000);
});

it('gives up at the limit', () => {
  expect(waits(2, [short, short])).toEqual([100, undefined]);
});

it('has a limit also when its options are undefined', () => {
  const lives = new Array<number>(5).fill(short);
  const none = { crashLimit: undefined, stableMs: undefined };

  const waited = lives.map(backoff(none as unknown as Service));

  expect(waited).toEqual([100, 200, 400, 800, undefined]);
});

it('begins anew after a process that lived long', () => {
  expect(waits(3, [short, short, long])).toEqual([100, 200, 100]);
});
