// Numbers as one reads them from the back row: 1,000 and 0.98.

import type { Summary } from './experiment.ts';

const whole = new Intl.NumberFormat('en-US', {
  maximumFractionDigits: 0,
});
const precise = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 3,
});

export function formatNumber(value: number): string {
  const large = Math.abs(value) >= 100;
  const text = (large ? whole : precise).format(value);
  return text === '-0' ? '0' : text;
}

export function formatRange({ min, max }: Summary): string {
  const [low, high] = [formatNumber(min), formatNumber(max)];
  if (low === high) return low;
  return min < 0 ? `${low} to ${high}` : `${low}-${high}`;
}
