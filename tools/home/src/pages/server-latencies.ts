// What a request takes, again and again, by the kind of its answer.

import type { Demo } from '@under-load/lab';
import { html, type Part } from './html.ts';

export function serverLatencies({ latencies }: Required<Demo>): Part {
  return latencies.map(
    ({ title, request, header }, index) =>
      html`<section
        class="latencies"
        aria-label="${title}"
        data-latencies="${index}"
        data-header="${header.toLowerCase()}"
      >
        <h2>${title}</h2>
        <p class="quietly">
          Each dot is one <code>${request.request}</code>. Its colour
          shows the header <code>${header}</code>.
        </p>
        <button
          type="button"
          class="quiet"
          data-latencies-toggle
          ${index === 0 && html`data-key="y"`}
          title="Begin or end the repeated reads"
          aria-pressed="false"
          disabled
        >
          <span data-label>Begin</span>
          ${index === 0 && html`<kbd>y</kbd>`}
        </button>
        <div class="latency-chart" data-latency-chart></div>
        <p class="latency-summary" data-latency-summary>
          Nothing measured yet.
        </p>
        <p class="aside" role="status" data-latency-status></p>
      </section>`,
  );
}
