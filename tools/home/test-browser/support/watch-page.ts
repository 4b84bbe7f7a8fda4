// What no page of the course may do, in any test.

import type { Page } from 'playwright-core';

/** Complains of foreign requests, errors, and what the CSP stops. */
export function watchPage(
  page: Page,
  origin: string,
  complain: (what: string) => void,
): void {
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const isOwn = asked === origin;
    if (isOwn || ['data:', 'blob:', 'about:'].includes(protocol))
      return;
    complain(`fetched from elsewhere: ${request.url()}`);
  });
  page.on('pageerror', ({ stack, message }) => {
    complain(`threw: ${stack ?? message}`);
  });
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    // A page that says "not found" is answered as such.
    if (url === page.url() && message.text().includes('404')) return;
    complain(`console: ${message.text()} (${url})`);
  });
}
