// A result's chart as an image, which says in words what it shows.

import { formatNumber } from '@under-load/lab/cli';
import { html, type Part } from './html.ts';
import type { Shown } from './lab-shown.ts';

export function resultChart({ result, chart }: Shown): Part {
  if (!chart) return undefined;
  const { name, question, unit, variants } = result;
  const figures = Object.entries(variants).map(
    ([variant, { median }]) => `${variant} ${formatNumber(median)}`,
  );
  const words = `${question} In ${unit}: ${figures.join(', ')}.`;
  return html`<div
    class="chart"
    role="region"
    aria-label="Chart of ${name}"
    tabindex="0"
  >
    <img src="${chart}" alt="${words}" width="760" />
  </div>`;
}
