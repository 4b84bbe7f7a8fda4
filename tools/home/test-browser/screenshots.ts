// Pictures for the root README, of the page as it runs:
//
//   pnpm --filter @under-load/home screenshots

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './support/stage.ts';

const folder = fileURLToPath(
  new URL('../../../docs/screenshots/', import.meta.url),
);
const lesson = '/lessons/02-streams';

await mkdir(folder, { recursive: true });
const stage = await openStage({ hasFixture: false });
try {
  await pictureLab(stage);
  await keep(
    await stage.open(`${lesson}/ladder/7-pipeline?view=inline`),
    'ladder',
  );
  await keep(await stage.open('/'), 'home');
} finally {
  const wrong = [...stage.complaints(), ...(await stage.close())];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** After a run: what it measured is what there is to see. */
async function pictureLab({ open }: Stage): Promise<void> {
  const page = await open(`${lesson}/lab/backpressure`);
  await page.locator('[data-lab-start][data-load="quick"]').click();
  await page.locator('[data-result$="Z"]').waitFor();
  await page
    .locator('[data-part="lab-result"]')
    .evaluate((result) => result.scrollIntoView());
  await keep(page, 'lab');
}

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}
