// Keeps what was made recently. A second request waits for the
// same.

/** @param limit How many; the one longest unused goes first. */
export function recently<Value>(limit: number) {
  const kept = new Map<string, Promise<Value>>();

  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const found = kept.get(key) ?? make();
    // The newest is last in a map.
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
