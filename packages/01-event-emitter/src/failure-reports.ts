// Tells `onError` of failures, and survives an `onError` that fails.

import type { ListenerFailure } from './events.ts';
import { isThenable } from './thenable.ts';

export class FailureReports {
  count = 0;
  readonly #onError: (failure: ListenerFailure) => unknown;

  constructor(onError: (failure: ListenerFailure) => unknown) {
    this.#onError = onError;
  }

  send(failure: ListenerFailure): void {
    this.count += 1;
    try {
      const result = this.#onError(failure);
      if (!isThenable(result)) return;
      void Promise.resolve(result).then(undefined, warn);
    } catch (error) {
      warn(error);
    }
  }
}

/** @default of `onError` */
export function logFailure(failure: ListenerFailure): void {
  const { event, listener, error } = failure;
  console.error(`${listener} failed on ${event}:`, error);
}

// Not thrown, but not hidden either.
function warn(error: unknown): void {
  process.emitWarning(`onError itself failed: ${String(error)}`, {
    type: 'EventsWarning',
    code: 'ON_ERROR_FAILED',
  });
}
