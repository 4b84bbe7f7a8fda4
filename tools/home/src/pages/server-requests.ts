// The requests that a lesson declares, as buttons: each goes to every
// server that runs.

import type { Demo, DemoRequest } from '@under-load/lab';
import { sides } from '../runs/run-request.ts';
import { curlLines } from '../servers/curl-lines.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { html, type Part } from './html.ts';

// Digits are lessons; `i`, `l`, `m`, `s` and `t` are tabs; `b`, `f`,
// `p`, `r`, `x` and `y` are the server's.
const keys = [...'acdeghjknoquvwz'];

export function serverRequests(
  { requests }: Required<Demo>,
  server: RunningServer | undefined,
): Part {
  if (requests.length === 0) return '';
  const curls = server ? curlLines(requests, server) : [];
  return html`<section aria-labelledby="server-try">
    <h2 id="server-try">Try it</h2>
    <ol class="requests" data-part="server-requests">
      ${requests.map((request, index) =>
        row(request, index, curls[index] ?? ''),
      )}
    </ol>
  </section>`;
}

function row(request: DemoRequest, index: number, curl: string): Part {
  const key = keys[index] ?? '';
  const { title = request.request, headers = [] } = request;
  return html`<li
    class="request"
    data-request="${index}"
    data-headers="${headers.join(' ').toLowerCase()}"
  >
    <div class="request-row">
      <button
        type="button"
        class="quiet"
        data-send="1"
        data-key="${key}"
        title="${title}"
        disabled
      >
        ${title} ${key && html`<kbd>${key}</kbd>`}
      </button>
      <button
        type="button"
        class="quiet"
        data-send="10"
        title="Ten at once: ${title}"
        aria-label="× 10, at once: ${title}"
        disabled
      >
        × 10
      </button>
      <code class="request-line">${request.request}</code>
    </div>
    ${curlRow(curl, title, key)}
    <div class="beside">
      ${sides.map(
        (side) =>
          html`<div class="answer" data-side="${side}" hidden></div>`,
      )}
    </div>
  </li>`;
}

function curlRow(curl: string, title: string, key: string): Part {
  return html`<div class="curl" data-curl-row ${!curl && html`hidden`}>
    <code
      data-curl
      tabindex="0"
      role="region"
      aria-label="As a command: ${title}"
      >${curl}</code
    >
    <button
      type="button"
      class="quiet"
      data-copy
      data-key="${key.toUpperCase()}"
      title="Copy as a command: ${title}"
      aria-label="Copy as a command: ${title}"
    >
      Copy
    </button>
  </div>`;
}
