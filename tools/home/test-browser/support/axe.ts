// What axe finds wrong with a page. Its source is evaluated by the
// browser's own protocol: the page's CSP would not let it in.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), {
  encoding: 'utf8',
});

/**
 * Resolves to a line for each element that a rule is against, in
 * light and dark: colours alone differ between the two.
 *
 * @param part A selector; the whole page without it.
 */
export async function violations(
  page: Page,
  part = 'html',
): Promise<string[]> {
  await page.evaluate(source);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, part, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, part, {});
  const { pathname } = new URL(page.url());
  return [
    ...dark.map((one) => `${pathname}, dark: ${one}`),
    ...light.map((one) => `${pathname}, light: ${one}`),
  ];
}

async function run(
  page: Page,
  part: string,
  options: RunOptions,
): Promise<string[]> {
  const asked = { ...options, resultTypes: ['violations'] };
  const found = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part)}, ${JSON.stringify(asked)})`,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').at(1)?.trim();
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}
