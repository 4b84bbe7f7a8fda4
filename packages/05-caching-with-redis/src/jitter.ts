// Keys stored in one burst must not expire in one burst.

/** `ms`, moved by up to `share` of itself either way. */
export function jitter(ms: number, share = 0.1): number {
  const offset = (Math.random() * 2 - 1) * share;
  return Math.max(1, Math.round(ms * (1 + offset)));
}
