// Two results of one experiment, side by side.

import { formatNumber } from '@under-load/lab/cli';
import { html, type Part } from './html.ts';
import { pairedBars } from './figure-bars.ts';
import { sourceOf } from './lab-result.ts';
import type { Shown } from './lab-shown.ts';
import { verdictOf } from './lab-verdict.ts';

export function comparison(a: Shown, b: Shown): Part {
  return html`<article class="compare" data-compare>
    <h3>Two runs, side by side</h3>
    ${
      a.kept?.quick !== b.kept?.quick &&
      html`<p class="notice">
        One run is quick, the other is full: their loads differ.
      </p>`
    }
    ${
      a.result.unit === b.result.unit
        ? pairedBars(a.result, b.result)
        : html`<p class="notice">
            The experiment has changed: A is in ${a.result.unit}, B in
            ${b.result.unit}.
          </p>`
    }
    ${mediansTable(a, b)}
    <div class="sides">${side('A', a)} ${side('B', b)}</div>
  </article>`;
}

function side(letter: string, shown: Shown): Part {
  return html`<section aria-label="Run ${letter}">
    <p class="source">
      <strong class="letter">${letter}</strong> ${sourceOf(shown)}
    </p>
    ${verdictOf(shown.result)}
  </section>`;
}

function mediansTable({ result: a }: Shown, { result: b }: Shown) {
  const names = Object.keys({ ...a.variants, ...b.variants });
  if (names.length === 0) return undefined;
  return html`<div
    class="figures"
    role="region"
    aria-label="Medians of both runs"
    tabindex="0"
  >
    <table>
      <caption>
        Medians in
        <strong>${a.unit}</strong
        >; ${a.better} is better.
      </caption>
      <thead>
        <tr>
          <th scope="col">variant</th>
          <th scope="col" class="number">A</th>
          <th scope="col" class="number">B</th>
          <th scope="col" class="number">B / A</th>
        </tr>
      </thead>
      <tbody>
        ${names.map((name) =>
          row(name, a.variants[name]?.median, b.variants[name]?.median),
        )}
      </tbody>
    </table>
  </div>`;
}

function row(
  name: string,
  a: number | undefined,
  b: number | undefined,
): Part {
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${shown(a)}</td>
    <td class="number">${shown(b)}</td>
    <td class="number"><strong>${ratio(a, b)}</strong></td>
  </tr>`;
}

function shown(figure: number | undefined): string {
  return figure === undefined ? '–' : formatNumber(figure);
}

function ratio(a: number | undefined, b: number | undefined): string {
  if (a === undefined || b === undefined) return '–';
  if (a === b) return '× 1';
  // No ratio says how much more than nothing something is.
  return a === 0 ? '–' : `× ${formatNumber(b / a)}`;
}
