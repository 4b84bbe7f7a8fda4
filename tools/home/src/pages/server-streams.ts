// Events that a lesson's servers send, as they come.

import type { Demo } from '@under-load/lab';
import { sides } from '../runs/run-request.ts';
import { html, type Part } from './html.ts';

export function serverStreams({ streams }: Required<Demo>): Part {
  return streams.map(
    ({ title, path }, index) =>
      html`<section class="stream" aria-label="${title}">
        <h2>${title} <code>GET ${path}</code></h2>
        <div class="beside">
          ${sides.map(
            (side) =>
              html`<div data-stream="${index}" data-side="${side}">
                <p class="side-name" data-side-name="${side}"></p>
                <p class="quietly" role="status" data-stream-state>
                  Start the server to watch.
                </p>
                <ol
                  class="stream-events"
                  aria-label="Events${side === 'right' && ', beside'}"
                  tabindex="0"
                  hidden
                  data-stream-events
                ></ol>
              </div>`,
          )}
        </div>
      </section>`,
  );
}
