// An experiment's figures: a row a variant, the best one marked.

import type { ExperimentResult, VariantResult } from '@under-load/lab';
import { bestOf, formatNumber } from '@under-load/lab/cli';
import { html, type Part } from './html.ts';

export function figuresTable(result: ExperimentResult): Part {
  const { name, unit, better, variants } = result;
  const entries = Object.entries(variants);
  if (entries.length === 0) return undefined;
  const best = bestOf(result);
  const also = alsoNames(entries.map(([, variant]) => variant));
  const isRepeated = entries.some(([, { runs }]) => runs > 1);
  const range = isRepeated ? ['min to max'] : [];
  const heads = [unit, ...range, 'runs', ...also];
  return html`<div
    class="figures"
    role="region"
    aria-label="Figures of ${name}"
    tabindex="0"
  >
    <table>
      <caption>
        Median of the runs, in
        <strong>${unit}</strong
        >; ${better} is better.
      </caption>
      <thead>
        <tr>
          <th scope="col">variant</th>
          ${heads.map(
            (head) => html`<th scope="col" class="number">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${entries.map(([key, variant]) =>
          row(key, variant, {
            isBest: best.includes(key),
            isRepeated,
            also,
          }),
        )}
      </tbody>
    </table>
  </div>`;
}

interface RowOptions {
  isBest: boolean;
  /** With more than one run: from the least to the most. */
  isRepeated: boolean;
  also: string[];
}

function row(
  name: string,
  { median, min, max, runs, also: figures }: VariantResult,
  { isBest, isRepeated, also }: RowOptions,
): Part {
  const range = isRepeated ? [spread(min, max)] : [];
  const cells = [...range, String(runs)];
  for (const key of also) {
    const summary = figures?.[key];
    cells.push(summary ? formatNumber(summary.median) : '–');
  }
  return html`<tr class="${isBest ? 'best' : ''}">
    <th scope="row">
      ${name} ${isBest && html`<span class="mark">best</span>`}
    </th>
    <td class="number"><strong>${formatNumber(median)}</strong></td>
    ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
  </tr>`;
}

function spread(min: number, max: number): string {
  const [low, high] = [formatNumber(min), formatNumber(max)];
  return low === high ? low : `${low} to ${high}`;
}

function alsoNames(variants: VariantResult[]): string[] {
  const names = variants.flatMap(({ also = {} }) => Object.keys(also));
  return [...new Set(names)];
}
