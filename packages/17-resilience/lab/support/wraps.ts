// The top rung, and the libraries with the same policies.

import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import CircuitBreaker from 'opossum';
import { limits } from '../../src/app/limits.ts';
import type { Answer } from '../../src/ladder/client.ts';
import { openRung } from './open-rung.ts';

type Call = () => Promise<unknown>;

const answer: Answer = { status: 200, body: '' };
/** A request that costs nothing. */
const send = () => Promise.resolve(answer);

const { deadlineMs, attemptMs, openMs, maxFailures } = limits;
const { maxInFlight } = limits;

export const wraps: Record<string, () => Call | Promise<Call>> = {
  'no client': () => send,
  async '7-bulkhead'() {
    const client = await openRung('7-bulkhead', { send });
    return () => client.request('/');
  },
  cockatiel() {
    const policy = wrap(
      bulkhead(maxInFlight),
      timeout(deadlineMs, TimeoutStrategy.Aggressive),
      retry(handleAll, {
        maxAttempts: 3,
        backoff: new ExponentialBackoff(),
      }),
      circuitBreaker(handleAll, {
        halfOpenAfter: openMs,
        breaker: new ConsecutiveBreaker(maxFailures),
      }),
      timeout(attemptMs, TimeoutStrategy.Aggressive),
    );
    return () => policy.execute(send);
  },
  /** It has no retries. */
  opossum() {
    const options = {
      timeout: attemptMs,
      capacity: maxInFlight,
      resetTimeout: openMs,
    };
    const breaker = new CircuitBreaker(send, options);
    return () => breaker.fire();
  },
};
