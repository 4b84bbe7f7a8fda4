// One result: where it comes from, the verdict, figures, the chart.

import { resultChart } from './lab-chart.ts';
import { html, type Part } from './html.ts';
import { figuresTable } from './lab-table.ts';
import type { Shown } from './lab-shown.ts';
import { verdictOf } from './lab-verdict.ts';
import { localTime } from './local-time.ts';

export function resultBlock(shown: Shown | undefined): Part {
  if (!shown) {
    return html`<p class="source">
      Nothing is measured yet. After a run, the result stands here.
    </p>`;
  }
  const { result, kept } = shown;
  return html`<article data-result="${kept?.id ?? 'readme'}">
    <p class="source">${sourceOf(shown)}</p>
    ${verdictOf(result)} ${figuresTable(result)} ${resultChart(shown)}
    ${downloads(shown)}
  </article>`;
}

export function sourceOf({ kept, result }: Shown): Part {
  if (!kept) {
    return html`<strong>From the README.</strong> Its author measured
      this in a full run. Nothing is measured on this machine yet.`;
  }
  const load = kept.quick ? 'Quick, a smaller load' : 'Full';
  const isMeasured = Object.keys(result.variants).length > 0;
  return html`<strong
      >${isMeasured ? 'Measured' : 'Tried'} on this machine</strong
    >, ${localTime(kept.at)}. ${load}.`;
}

function downloads({ kept, result, chart, json }: Shown): Part {
  if (!kept) return undefined;
  return html`<p class="downloads">
    ${
      chart &&
      html`<a
        class="button quiet"
        href="${chart}?download"
        data-key="d"
        title="Download the chart of ${result.name} as SVG"
        >Download SVG</a
      >`
    }
    <a
      class="button quiet"
      href="${json}?download"
      data-key="j"
      title="Download the figures of ${result.name} as JSON"
      >Download JSON</a
    >
  </p>`;
}
