// A bar a variant, small enough for a list; a list in words, too.

import { formatNumber } from '@under-load/lab/cli';
import { html, type Part } from './html.ts';

export interface Figures {
  /** Of what: "loads". */
  unit: string;
  better?: 'lower' | 'higher';
  values: { name: string; value: number }[];
  /** Names that did best. */
  best: string[];
}

export function figureBars({ unit, better, values, best }: Figures) {
  const sizes = values.map(({ value }) => Math.abs(value));
  const most = Math.max(...sizes, 0);
  const note = better ? `${unit}, ${better} is better` : unit;
  return html`<div class="bars">
    <p class="unit">${note}</p>
    <ul>
      ${values.map(({ name, value }) =>
        bar({
          name,
          value,
          share: most > 0 ? Math.abs(value) / most : 0,
          isBest: best.includes(name),
        }),
      )}
    </ul>
  </div>`;
}

interface Bar {
  name: string;
  value: number;
  share: number;
  isBest: boolean;
}

// A rectangle, since the page's policy allows no style in markup.
function bar({ name, value, share, isBest }: Bar): Part {
  const width = `${(share * 100).toFixed(2)}%`;
  return html`<li class="${isBest ? 'best' : ''}">
    <span class="name">${name}</span>
    <svg class="track" aria-hidden="true">
      <rect width="${width}" height="100%" rx="2" />
    </svg>
    <span class="value">${formatNumber(value)}</span>
  </li>`;
}
