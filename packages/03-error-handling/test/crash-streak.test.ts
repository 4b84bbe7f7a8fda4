import { expect, it } from '@jest/globals';
import { CrashStreak } from '../src/crash-streak.ts';

const short = 10;
const long = 60_000;

it('waits twice as long after each crash, up to a limit', () => {
  const streak = new CrashStreak({ crashLimit: 9, maxBackoffMs: 500 });

  const waits = [1, 2, 3, 4, 5].map(() => streak.add(short));

  expect(waits).toEqual([100, 200, 400, 500, 500]);
});

it('gives up on a row of crashes', () => {
  const streak = new CrashStreak({ crashLimit: 3 });

  const waits = [1, 2, 3].map(() => streak.add(short));

  expect(waits).toEqual([100, 200, undefined]);
});

it('begins anew after one that ran for long', () => {
  const streak = new CrashStreak({ crashLimit: 3 });
  streak.add(short);
  streak.add(short);

  const wait = streak.add(long);

  expect(wait).toBe(100);
  expect(streak.crashes).toBe(1);
});
