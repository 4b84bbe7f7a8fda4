// Pages of the lesson's servers, in frames without our rights.

import type { Demo } from '@under-load/lab';
import { type Side, sides } from '../runs/run-request.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { html, type Part } from './html.ts';

export function serverPages(
  { pages }: Required<Demo>,
  servers: RunningServer[],
): Part {
  return pages.map(
    ({ title, path }) =>
      html`<section class="framed" aria-label="${title}">
        <h2>${title}</h2>
        <div class="beside">
          ${sides.map((side) => {
            const server = servers.find((one) => one.side === side);
            return html`<div
              data-side="${side}"
              data-part="server-page-${side}${path}"
            >
              ${page(title, path, side, server)}
            </div>`;
          })}
        </div>
      </section>`,
  );
}

function page(
  title: string,
  path: string,
  side: Side,
  server: RunningServer | undefined,
): Part {
  if (!server) {
    return html`<p class="quietly">
      Start the server to see its page here.
    </p>`;
  }
  const isLeft = side === 'left';
  return html`<iframe
      src="/frames/${server.frameSecret}${path}"
      title="${title}${!isLeft && ', beside'}"
      sandbox="allow-scripts allow-forms"
      data-frame
    ></iframe>
    <p class="quietly">
      <a
        href="${server.origin}${path}"
        target="_blank"
        rel="noreferrer"
        data-key="${isLeft ? 'f' : 'F'}"
        title="Open the page in a tab of its own"
        >Open it in a tab of its own</a
      >
    </p>`;
}
