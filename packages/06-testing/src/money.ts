// Money is a whole number of cents. Floats lose some.

/** `123456` as `1,234.56`; for people, never to calculate with. */
export function formatCents(cents: number): string {
  const whole = Math.trunc(cents / 100).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}.${String(cents % 100).padStart(2, '0')}`;
}
