// What the server prints, as it prints it.

import { html, type Part } from './html.ts';

export function serverLog(): Part {
  return html`<section class="server-log" aria-labelledby="server-log">
    <div class="server-row">
      <h2 id="server-log">Log</h2>
      <button
        type="button"
        class="quiet"
        data-log-pause
        data-key="p"
        title="Pause the log, or go on"
        aria-pressed="false"
      >
        <span data-label>Pause</span> <kbd>p</kbd>
      </button>
      <span class="quietly" data-log-waiting></span>
    </div>
    <pre
      data-log
      tabindex="0"
      role="region"
      aria-label="What the server printed"
    ></pre>
  </section>`;
}
