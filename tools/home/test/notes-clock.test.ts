// The clock beside an instructor's notes.

import { expect, it } from '@jest/globals';
import {
  againstPlan,
  newClock,
  spentMs,
  switched,
  timeOf,
} from '../public/notes-clock.js';

it('goes on where it was stopped', () => {
  const started = switched(newClock, 1_000);
  const paused = switched(started, 5_000);
  const again = switched(paused, 60_000);

  expect(spentMs(newClock, 9_000)).toBe(0);
  expect(spentMs(started, 3_000)).toBe(2_000);
  expect(spentMs(paused, 50_000)).toBe(4_000);
  expect(spentMs(again, 61_000)).toBe(5_000);
});

it('shows minutes, then hours', () => {
  expect([0, 425_999, 4_200_000].map(timeOf)).toEqual([
    '0:00',
    '7:05',
    '1:10:00',
  ]);
});

it('compares whole minutes with those of the rung', () => {
  const plan = { from: 5, to: 13 };
  const said = [2.5, 4.5, 5, 13.9, 15.5].map((minutes) =>
    againstPlan(minutes * 60_000, plan),
  );

  expect(said).toEqual([
    '2 min ahead of the plan',
    'as planned',
    'as planned',
    'as planned',
    '2 min behind the plan',
  ]);
});
