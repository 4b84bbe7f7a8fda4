import type { Locator } from 'playwright-core';

/**
 * Clicks a link; resolves when its page is there. A click alone does
 * not wait: a key pressed then would still reach the old page.
 */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const href = (await link.getAttribute('href')) ?? '';
  const { href: wanted } = new URL(href, page.url());
  await link.click();
  await page.waitForURL((url) => url.href === wanted);
}
