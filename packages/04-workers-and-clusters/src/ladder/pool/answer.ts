// What a thread answers: a result, or what the task threw. A message
// clones an error, and the clone loses its name and its own fields.

export interface Answer {
  result?: unknown;
  thrown?: { error?: object; value?: unknown };
}

// #region whole-errors
export function failed(thrown: unknown): Answer {
  if (!(thrown instanceof Error)) return { thrown: { value: thrown } };
  const { name, message, stack, cause } = thrown;
  const error = { ...thrown, name, message, stack, cause };
  return { thrown: { error } };
}

/** @throws What the task threw. */
export async function resultOf({ result, thrown }: Answer) {
  if (!thrown) return result;
  const { error, value } = thrown;
  throw error ? Object.assign(new Error(), error) : value;
}
// #endregion
