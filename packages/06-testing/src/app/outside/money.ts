// Writes an amount. Amounts are whole numbers of cents: with fractions,
// sums would be wrong by a little.

/** Returns `1,234.56` for `123456`. */
export function formatCents(cents: number): string {
  const whole = Math.trunc(cents / 100).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}.${String(cents % 100).padStart(2, '0')}`;
}
