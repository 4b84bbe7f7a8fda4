// How long `close` may wait.

import type { CloseOptions } from './events.ts';

const defaults = { deadlineMs: 5000 };

/** The longest that a timer of Node.js can wait. */
const maxMs = 2_147_483_647;

/** @throws TypeError when it is not a time that a timer can wait. */
export function readDeadline(options?: CloseOptions): number {
  const { deadlineMs } = { ...defaults, ...options };
  if (deadlineMs >= 0 && deadlineMs <= maxMs) return deadlineMs;
  throw new TypeError(
    `deadlineMs must be 0 to ${maxMs}: ${deadlineMs}`,
  );
}
