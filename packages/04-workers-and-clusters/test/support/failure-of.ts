// What a promise rejects with; undefined when it resolves.

export function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** For a message: `TASK_TIMEOUT: ...`, or that nothing failed. */
export function nameOf(failure: unknown): string {
  if (typeof failure === 'undefined') return 'none: it ran to its end';
  if (typeof failure === 'string') return failure;
  const { code, name, message } = failure as Error & { code?: string };
  return `${code ?? name}: ${message}`;
}
