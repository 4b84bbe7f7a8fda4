// Notices that a suite will not come to its end.

import type { JestEvent } from './jest-event.ts';
import type { Problem } from './problem.ts';

export interface HangLimits {
  /** Until the first sign of life. */
  startMs: number;
  /** The event loop of the tests stands still. */
  blockedMs: number;
  /** The loop turns, but no behaviour ends. */
  silentMs: number;
}

/** Jest's own limit for one test is far below the last of them. */
export const hangLimits: HangLimits = {
  startMs: 60_000,
  blockedMs: 20_000,
  silentMs: 300_000,
};

export function watchForHang(limits: HangLimits = hangLimits) {
  const hanging = new AbortController();
  let found: Problem | undefined;
  let where = 'before the first behaviour';
  const life = alarm((ms) =>
    hung(`its event loop is blocked since ${ms / 1_000} s`),
  );
  const silence = alarm((ms) =>
    hung(`no behaviour has ended for ${ms / 1_000} s`),
  );

  function hung(what: string): void {
    const message = `the suite hangs ${where}: ${what}`;
    found = { code: 'HUNG', message };
    hanging.abort();
  }

  life.set(limits.startMs);
  silence.set(limits.silentMs);
  return {
    signal: hanging.signal,
    problem: () => found,
    notice(event: JestEvent): void {
      life.set(limits.blockedMs);
      if (event.type === 'begin') where = `in "${event.name}"`;
      if (event.type !== 'test') return;
      silence.set(limits.silentMs);
      where = `after "${event.name}"`;
    },
    stop(): void {
      life.clear();
      silence.clear();
    },
  };
}

function alarm(ring: (ms: number) => void) {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => clearTimeout(timer);
  return {
    clear,
    set(ms: number): void {
      clear();
      timer = setTimeout(ring, ms, ms);
    },
  };
}
