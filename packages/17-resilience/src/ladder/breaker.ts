// A circuit breaker: after failures in a row, nothing gets through.

import { CallError, isOfService } from './call-error.ts';
import type { BreakerState, Settings } from './client.ts';

// #region breaker
export function createBreaker(options: Settings) {
  const { maxFailures, openMs, now, onState } = options;
  let state: BreakerState = 'closed';
  let failures = 0;
  let openUntil = 0;
  let changes = 0;

  function become(next: BreakerState) {
    state = next;
    failures = 0;
    changes += 1;
    openUntil = now() + openMs;
    onState(next);
  }

  /** Once it was open for long enough, one call is a probe. */
  function enter() {
    if (state === 'closed') return;
    const isProbe = state === 'open' && now() >= openUntil;
    if (!isProbe) throw new CallError('BREAKER_OPEN');
    become('half-open');
  }

  function leave(error?: unknown) {
    if (state === 'half-open') become(error ? 'open' : 'closed');
    else if (!error) failures = 0;
    else if (isOfService(error)) failures += 1;
    if (failures >= maxFailures) become('open');
  }

  return async function through<T>(run: () => Promise<T>): Promise<T> {
    enter();
    const began = changes;
    // A late end says nothing about a newer state.
    const end = (error?: unknown) => began === changes && leave(error);
    try {
      const answer = await run();
      end();
      return answer;
    } catch (error) {
      end(error);
      throw error;
    }
  };
}
// #endregion
