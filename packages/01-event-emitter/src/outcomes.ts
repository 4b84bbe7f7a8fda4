// What becomes of a listener's call: success, or a failure that is
// reported to `onError` and goes no further.

import type { EventsOptions } from './events.ts';
import { FailureReports, logFailure } from './failure-reports.ts';
import { InFlight, type Outcome } from './in-flight.ts';
import { type Subscription, unsubscribed } from './subscriptions.ts';
import { isThenable } from './thenable.ts';

export class Outcomes {
  readonly inFlight = new InFlight();
  readonly failures: FailureReports;

  constructor({ onError = logFailure }: EventsOptions) {
    this.failures = new FailureReports(onError);
  }

  /** @param result What it returned; awaited when it is a promise. */
  ofResult(
    subscription: Subscription,
    result: unknown,
  ): Outcome | Promise<Outcome> {
    const { call, success } = subscription;
    if (!isThenable(result)) return success;
    const outcome = Promise.resolve(result).then(
      () => success,
      (error: unknown) => this.ofError(subscription, error),
    );
    this.inFlight.add(call, outcome);
    return outcome;
  }

  /** @param error What it threw, or rejected with. */
  ofError({ call }: Subscription, error: unknown): Outcome {
    this.failures.send({ ...call, error });
    return { ...call, ok: false, error };
  }

  /** Calls them in order, at once; resolves when all have settled. */
  async ofAll(
    subscriptions: readonly Subscription[],
    payload: unknown,
  ): Promise<Outcome[]> {
    const outcomes: Promise<Outcome>[] = [];
    for (const subscription of subscriptions) {
      if (subscription.run === unsubscribed) continue;
      outcomes.push(this.#run(subscription, payload));
    }
    return Promise.all(outcomes);
  }

  counts() {
    return {
      inFlight: this.inFlight.size,
      failures: this.failures.count,
    };
  }

  async #run(
    subscription: Subscription,
    payload: unknown,
  ): Promise<Outcome> {
    const { run } = subscription;
    try {
      return await this.ofResult(subscription, run(payload as never));
    } catch (error) {
      return this.ofError(subscription, error);
    }
  }
}
