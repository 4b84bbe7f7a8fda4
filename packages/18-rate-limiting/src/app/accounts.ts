// The accounts of the demo, by their API keys.

const accounts = new Map([
  ['key-of-ada', 'ada'],
  ['key-of-bob', 'bob'],
]);

/** Undefined for a key that nobody has. */
export function accountOf(apiKey: string): string | undefined {
  return accounts.get(apiKey);
}
