// A bar a variant, on the scale of the lab's charts; a list in words,
// too. One result, or two beside each other on one axis.

import type { ExperimentResult, VariantResult } from '@under-load/lab';
import {
  type BarScale,
  barScale,
  bestOf,
  formatNumber,
} from '@under-load/lab/cli';
import { html, type Part } from './html.ts';

type Result = Pick<
  ExperimentResult,
  'unit' | 'better' | 'alsoBetter' | 'variants'
>;

export function figureBars(result: Result): Part {
  const { unit, better, variants } = result;
  const scale = barScale(Object.values(variants));
  const best = bestOf(result);
  return html`<div class="bars">
    <p class="unit">${unit}, ${better} is better${scaleNote(scale)}</p>
    <ul>
      ${Object.entries(variants).map(
        ([name, variant]) =>
          html`<li class="${best.includes(name) ? 'best' : ''}">
            <span class="name">${name}</span>
            ${figure(variant, scale)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** @param a,b Of one experiment, in the same unit. */
export function pairedBars(a: Result, b: Result): Part {
  const all = [a, b].flatMap(({ variants }) => Object.values(variants));
  if (all.length === 0) return undefined;
  const scale = barScale(all);
  const most = Math.max(...all.map(({ max }) => max));
  const names = Object.keys({ ...a.variants, ...b.variants });
  return html`<div class="bars pair" data-pair>
    <p class="unit">
      ${a.unit}, ${a.better} is better; both on one axis, to
      ${formatNumber(most)}${scaleNote(scale)}
    </p>
    <ul>
      ${names.map(
        (name) =>
          html`<li>
            <span class="name">${name}</span>
            ${side('A', a.variants[name], scale)}
            ${side('B', b.variants[name], scale)}
          </li>`,
      )}
    </ul>
  </div>`;
}

function side(
  letter: string,
  variant: VariantResult | undefined,
  scale: BarScale,
): Part {
  return html`<span class="side" data-side="${letter}">
    <strong class="letter">${letter}</strong> ${figure(variant, scale)}
  </span>`;
}

function scaleNote({ isLog }: BarScale): string {
  return isLog ? ' (log scale)' : '';
}

// Rectangles, since the page's policy allows no style in markup.
function figure(
  variant: VariantResult | undefined,
  { share }: BarScale,
): Part {
  if (!variant)
    return [track(undefined), html`<span class="value">–</span>`];
  const { median, min, max } = variant;
  const at = (value: number) => `${(share(value) * 100).toFixed(2)}%`;
  return [
    track(
      html`<rect width="${at(median)}" height="100%" rx="2" /> ${
          min < max &&
          html`<line
            x1="${at(min)}"
            x2="${at(max)}"
            y1="50%"
            y2="50%"
          />`
        }`,
    ),
    html`<span class="value">${formatNumber(median)}</span>`,
  ];
}

function track(bar: Part): Part {
  return html`<svg class="track" aria-hidden="true">${bar}</svg>`;
}
