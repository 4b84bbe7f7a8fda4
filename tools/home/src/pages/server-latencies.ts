// What a request takes, again and again, by the kind of its answer.

import type { Demo, DemoLatencies } from '@under-load/lab';
import { sides } from '../runs/run-request.ts';
import { html, type Part } from './html.ts';

export function serverLatencies({ latencies }: Required<Demo>): Part {
  return latencies.map(
    (each, index) =>
      html`<section
        class="latencies"
        aria-label="${each.title}"
        data-latencies="${index}"
      >
        <div class="server-row">
          <h2>${each.title}</h2>
          <button
            type="button"
            class="quiet"
            data-latencies-toggle
            ${index === 0 && html`data-key="y"`}
            title="Begin or end the repeated requests"
            aria-pressed="false"
            disabled
          >
            <span data-label>Begin</span>
            ${index === 0 && html`<kbd>y</kbd>`}
          </button>
        </div>
        <p class="quietly">${explain(each)}</p>
        <div class="beside">
          ${sides.map(
            (side) =>
              html`<div data-side="${side}">
                <p class="side-name" data-side-name="${side}"></p>
                <p class="latency-now" data-latency-now></p>
                <div class="latency-chart" data-latency-chart></div>
                <p class="latency-summary" data-latency-summary></p>
              </div>`,
          )}
        </div>
        <p class="aside" role="status" data-latency-status></p>
      </section>`,
  );
}

function explain({ request, header }: DemoLatencies): Part {
  const kind = header
    ? html`; its colour shows the header <code>${header}</code>.`
    : '.';
  return html`<code>${request.request}</code>, five times a second,
    whether the last one is answered or not. Each dot is an
    answer${kind}`;
}
