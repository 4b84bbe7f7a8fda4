// What the servers print, as they print it.

import { type Side, sides } from '../runs/run-request.ts';
import { html, type Part } from './html.ts';

export function serverLog(): Part {
  return html`<div class="beside">${sides.map(log)}</div>`;
}

function log(side: Side): Part {
  const key = side === 'left' ? 'p' : 'P';
  const id = `server-log-${side}`;
  return html`<section
    class="server-log"
    aria-labelledby="${id}"
    data-side="${side}"
  >
    <div class="server-row">
      <h2 id="${id}">
        Log <small class="side-name" data-side-name="${side}"></small>
      </h2>
      <button
        type="button"
        class="quiet"
        data-log-pause
        data-key="${key}"
        title="Pause the log, or go on"
        aria-pressed="false"
      >
        <span data-label>Pause</span> <kbd>${key}</kbd>
      </button>
      <span class="quietly" data-log-waiting></span>
    </div>
    <pre
      data-log
      tabindex="0"
      role="region"
      aria-label="What the server printed${side === 'right' && ', beside'}"
    ></pre>
  </section>`;
}
