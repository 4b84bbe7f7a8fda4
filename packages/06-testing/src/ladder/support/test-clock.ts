// A clock that stands still until a test moves it.

import type { Clock } from '../../app/clock.ts';

export interface TestClock extends Clock {
  advanceSeconds: (seconds: number) => void;
}

export function createTestClock(
  start = '2026-03-01T12:00:00Z',
): TestClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advanceSeconds(seconds) {
      now += seconds * 1000;
    },
  };
}
