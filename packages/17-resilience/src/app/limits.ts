// The limits, for a service that answers in some ten milliseconds.

import type { Settings } from '../ladder/client.ts';

export const limits: Omit<Settings, 'url' | 'send'> = {
  deadlineMs: 2000,
  attemptMs: 500,
  maxAttempts: 4,
  backoffMs: 100,
  retryRatio: 0.1,
  maxFailures: 5,
  openMs: 1000,
  maxInFlight: 50,
  onState: () => {},
  random: Math.random,
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
