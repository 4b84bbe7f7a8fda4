// Says what was thrown, even when it cannot be printed.
export function textOf(thrown: unknown): string {
  try {
    return String(thrown).slice(0, 300);
  } catch {
    return 'an error that has no text';
  }
}
