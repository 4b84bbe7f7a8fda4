// What a promise rejects with; undefined when it resolves.

export function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** For a message: `TaskTimeoutError: ...`, or that nothing failed. */
export function nameOf(failure: unknown): string {
  if (typeof failure === 'undefined') return 'none: it ran to its end';
  const { name, message } = failure as Error;
  return `${name}: ${message}`;
}
