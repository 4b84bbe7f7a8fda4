// A token bucket: calls pay in, retries take out.

import { CallError } from './call-error.ts';

/** Without it, the first failures would have no retry. */
const burst = 10;

// #region budget
export function createBudget(retryRatio: number) {
  let tokens = burst;
  const payIn = () => {
    tokens = Math.min(tokens + retryRatio, burst);
  };
  const takeOut = (error: CallError) => {
    if (tokens < 1) throw new CallError('RETRY_BUDGET', error);
    tokens -= 1;
  };
  return { payIn, takeOut };
}
// #endregion
