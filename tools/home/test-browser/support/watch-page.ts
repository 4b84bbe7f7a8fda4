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
    if (isExpected(message.text(), url, page)) return;
    complain(`console: ${message.text()} (${url})`);
  });
}

function isExpected(text: string, url: string, page: Page): boolean {
  // A page that says "not found" is answered as such.
  if (url === page.url()) return text.includes('404');
  // Something else runs, and the page says so.
  return new URL(url).pathname === '/runs' && text.includes('409');
}
