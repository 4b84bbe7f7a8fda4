// Pages of the lesson's server, in a frame without our rights.

import type { Demo } from '@under-load/lab';
import type { RunningServer } from '../servers/running-server.ts';
import { html, type Part } from './html.ts';

export function serverPages(
  { pages }: Required<Demo>,
  server: RunningServer | undefined,
): Part {
  if (pages.length === 0) return '';
  return html`<div data-part="server-pages">
    ${pages.map(({ title, path }) => page(title, path, server))}
  </div>`;
}

function page(
  title: string,
  path: string,
  server: RunningServer | undefined,
): Part {
  if (!server) {
    return html`<section class="framed" aria-label="${title}">
      <h2>${title}</h2>
      <p class="quietly">Start the server to see its page here.</p>
    </section>`;
  }
  const framed = `/frames/${server.frameSecret}${path}`;
  return html`<section class="framed" aria-label="${title}">
    <h2>${title}</h2>
    <iframe
      src="${framed}"
      title="${title}"
      sandbox="allow-scripts allow-forms"
      data-frame
    ></iframe>
    <p class="quietly">
      <a
        href="${server.origin}${path}"
        target="_blank"
        rel="noreferrer"
        data-key="f"
        title="Open the page in a tab of its own"
        >Open it in a tab of its own</a
      >
    </p>
  </section>`;
}
