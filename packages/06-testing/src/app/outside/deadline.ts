// Gives work a time limit, and leaves no timer running.

/** Thrown when the time is over. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  readonly code = 'DEADLINE';

  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/**
 * Runs `work`, and aborts its signal after `ms`.
 *
 * @throws DeadlineError when `work` fails after that.
 */
export async function withDeadline<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const late = new DeadlineError(ms);
  const timer = setTimeout(() => controller.abort(late), ms);
  try {
    return await work(signal);
  } catch (error) {
    throw signal.aborted ? late : error;
  } finally {
    clearTimeout(timer);
  }
}
