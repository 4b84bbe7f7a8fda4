// How long to wait before a worker that died young is replaced.

/** Longest wait, however often it failed. */
const maxMs = 10_000;

/**
 * Doubles with each failure: 0, then `firstMs`, twice that, ...
 *
 * @param failures In a row, or of late.
 */
export function backoffMs(failures: number, firstMs: number): number {
  if (failures === 0) return 0;
  return Math.min(maxMs, firstMs * 2 ** (failures - 1));
}
