// Clones come from Node's own realm, where `Object` is another than
// Jest's: a copy from this realm can be compared strictly.

export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
