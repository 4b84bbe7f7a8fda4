// A course of thirty lessons: the way to all of them, on every screen.

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './support/axe.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage({
  ...{ hasRealLessons: false, hasFixture: false, made: 30 },
});
const lesson = '/lessons/17-made-up';
const phone = { width: 390, height: 844 };

it.each([{ width: 1280, height: 800 }, phone])(
  'the list of lessons fits $width by $height, and leads to any',
  async (size) => {
    const page = await stage.open(`${lesson}/ladder`, size);
    const list = page.locator('nav.lessons');

    await page.locator('.lesson-button').click();

    const links = list.getByRole('link');
    expect(await links.count()).toBe(30);
    expect(await leaves(page, size)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await links.last().click();
    await page.waitForURL('**/lessons/30-made-up/ladder');
  },
);

it('keys open the list and close it, and lead to the first nine', async () => {
  const page = await stage.open(`${lesson}/ladder`);
  const list = page.locator('nav.lessons');

  await page.keyboard.press('0');
  await list.waitFor();
  await page.keyboard.press('Tab');
  const first = await page.locator(':focus').innerText();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('9');
  await page.waitForURL('**/lessons/09-made-up/ladder');

  expect(first).toContain('Made-up lesson 01');
});

it('the home shows them by part, also on a phone', async () => {
  const page = await stage.open('/', phone);

  expect(await page.locator('.card').count()).toBe(30);
  expect(await page.locator('.course-part > header').count()).toBe(6);
  expect(await leaves(page, phone)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

it('what a README folds opens by a key', async () => {
  const page = await stage.open(`${lesson}/ladder`);
  const fold = page.locator('.readme details');
  await fold.locator('summary').focus();

  await page.keyboard.press('Enter');
  await fold.locator('table').waitFor();

  const code = fold.locator('pre .hl-keyword').first();
  expect(await code.innerText()).toBe('export');
});

/** What is wider than the screen, in words. */
function leaves(page: Page, { width }: { width: number }) {
  return page.evaluate((most) => {
    const all = document.querySelectorAll('body *');
    const wide = [...all].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const rows = '.steps, .tabs';
      const isClipped = one.closest(
        `pre, .scroll, .unseen, .skip, ${rows}`,
      );
      return !isClipped && (right > most + 1 || left < -1);
    });
    return wide.map(({ tagName, className }) => {
      return `${tagName}.${className} leaves the screen`;
    });
  }, width);
}
