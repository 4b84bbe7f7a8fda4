// A clock that goes when it is told so: hours cost nothing.

import { setImmediate as turn } from 'node:timers/promises';

interface Timer {
  at: number;
  run: () => void;
}

export interface VirtualClock {
  now: () => number;
  after: (ms: number, run: () => void) => () => void;
  /** Timers that have not run. */
  pending: () => number;
  /** Runs what is due until then, and what follows from it. */
  advance: (ms: number) => Promise<void>;
}

export function createVirtualClock(): VirtualClock {
  let now = 0;
  const timers: Timer[] = []; // by time

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.splice(placeOf(timers, timer.at), 0, timer);
      return () => {
        let place = placeOf(timers, timer.at) - 1;
        while (timers[place]?.at === timer.at) {
          if (timers[place] === timer) timers.splice(place, 1);
          place -= 1;
        }
      };
    },
    pending: () => timers.length,
    async advance(ms) {
      const end = now + ms;
      await turn();
      for (;;) {
        const [first] = timers;
        if (!first || first.at > end) break;
        timers.shift();
        now = first.at;
        first.run();
        await turn();
      }
      now = end;
    },
  };
}

/** Behind all that are due at that time, or sooner. */
function placeOf(timers: Timer[], at: number): number {
  let [low, high] = [0, timers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timers[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
