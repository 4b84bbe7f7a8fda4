// The one path, as a browser has it: at a desk and on a phone.

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeExercise } from '../test/support/made-exercise.ts';
import { violations } from './support/axe.ts';
import { follow } from './support/follow.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage({
  ...{ hasRealLessons: false, hasFixture: false, made: 30 },
});
const desk = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };
const tests = '/lessons/17-made-up/tests';

it.each([desk, phone])(
  'the home says at $width by $height what to do first',
  async (size) => {
    const page = await stage.open('/', size);
    const start = page.locator('[data-start]');

    const box = await start.boundingBox();
    const text = await start.innerText();
    await follow(start);

    // It was read already where it is short.
    expect(text).toMatch(/^(Start lesson 01|Continue with 01, run)$/);
    expect(page.url()).toMatch(/01-made-up.(ladder#readme|server)$/);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(
      size.height,
    );
  },
);

it('a README that is read to its end is a step that is done', async () => {
  const page = await stage.open('/lessons/02-made-up/ladder', desk);

  await page.locator('[data-step="read"].done').waitFor();
  await page.goto(stage.home().url);

  const start = page.locator('[data-start]');
  expect(await start.innerText()).toBe('Continue with 02, run');
});

it.each([desk, phone])(
  'the focus goes as the eye at $width by $height',
  async (size) => {
    const page = await stage.open(tests, size);

    await page.keyboard.press('Tab');
    const skip = await page.locator(':focus').innerText();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const after = await page.locator(':focus').evaluate((one) => {
      return one.closest('#lesson-tab') !== null;
    });

    expect(skip).toBe('Skip to the lesson’s tab');
    expect(after).toBe(true);
    expect(await backwards(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  },
);

it('a phone has the title on top, and rows that scroll', async () => {
  const page = await stage.open(tests, phone);
  const top = async (selector: string) =>
    (await page.locator(selector).boundingBox())?.y ?? 0;

  const title = await top('.lesson-title');
  const rows = [await top('.steps'), await top('.tabs')];
  const heights = await page
    .locator('.tabs a')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().y),
    );

  expect(title).toBeLessThan(rows[0] ?? 0);
  expect(rows[0]).toBeLessThan(rows[1] ?? 0);
  expect(new Set(heights).size).toBe(1);
  expect(await page.locator('.readme').isVisible()).toBe(false);
  await follow(page.locator('[data-step="read"] a'));
  await page.locator('.readme').waitFor();
  expect(await page.locator('.pane').isVisible()).toBe(false);
  expect(await violations(page)).toEqual([]);
});

it('a table that scrolls keeps its first column', async () => {
  const page = await stage.open(tests, { ...phone, width: 260 });
  const matrix = page.locator('.matrix');
  const left = async (cell: string) =>
    (await matrix.locator(cell).first().boundingBox())?.x ?? 0;

  const before = [await left('tbody th'), await left('tbody td')];
  await matrix.evaluate((one) => (one.scrollLeft = 40));
  const after = [await left('tbody th'), await left('tbody td')];

  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBeLessThan(before[1] ?? 0);
});

it('an exercise is graded on each save, with reasons', async () => {
  const lesson = '03-made-up';
  const save = writeExercise(stage.course().root, lesson);
  save(41);
  const page = await stage.open(`/lessons/${lesson}/exercise`, desk);
  const behaviour = page.locator('[data-behaviour="it is 42"]');
  const verdict = page.locator('[data-verdict]');

  await page.locator('[data-grade]').click();
  await page
    .locator('[data-behaviour][data-result="failed"]')
    .waitFor();
  const reason = await behaviour.locator('.reason').innerText();
  const printed = await behaviour.locator('.printed').innerText();
  const begun = page.locator('[data-step="exercise"].begun');
  await begun.waitFor();
  const found = await violations(page);
  save(42);
  await page
    .locator('[data-behaviour][data-result="passed"]')
    .waitFor();
  await page.locator('[data-step="exercise"].done').waitFor();

  expect(reason).toContain('Received: 41');
  expect(printed).toContain('asked');
  expect(await behaviour.locator('.reason').count()).toBe(0);
  expect(await verdict.innerText()).toContain('Done');
  expect(await page.locator('.own').innerText()).toContain('return 42');
  expect(found).toEqual([]);
  await page.locator('[data-stop-grade]').click();
  await verdict.filter({ hasText: 'Stopped.' }).waitFor();
});

/** What has the focus later, but stands higher in the same column. */
function backwards(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll('main a, main button, main summary'),
    ].filter((one) => one.getClientRects().length > 0);
    return all.flatMap((one, index) => {
      const before = all[index - 1]?.getBoundingClientRect();
      const { bottom, right } = one.getBoundingClientRect();
      const isBack =
        before && bottom <= before.top && right <= before.right;
      return isBack ? [(one.textContent ?? '').trim()] : [];
    });
  });
}
