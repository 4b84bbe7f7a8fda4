// Limits on waiting that hold on a slow machine, too.

/** Measured when a test run begins: see `jest.config.base.js`. */
const slowness = Number(process.env['TEST_SLOWNESS'] ?? 1);

/** Returns more milliseconds on a slower machine. */
export function scaled(ms: number): number {
  return Math.round(ms * slowness);
}
