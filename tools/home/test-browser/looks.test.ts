import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  fixtureLesson,
  realLessons,
} from '../test/support/scratch-course.ts';
import { violations } from './support/axe.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();
const tabs = ['ladder', 'server', 'exercise', 'lab', 'tests', 'teach'];

const others = [
  '/lessons/91-nowhere',
  '/lessons/90-outcomes/lab/held',
  '/lessons/90-outcomes/source/src/ladder/1-slow.ts',
];

it('no other page breaks a rule of axe, or is too wide', async () => {
  const page = await stage.open('/');
  const found = await faultsOf(page);
  await page.keyboard.press('?');
  found.push(...(await violations(page, 'dialog.keys')));

  for (const path of others) {
    await page.goto(`${stage.home().url}${path}`);
    found.push(...(await faultsOf(page)));
  }

  expect(found).toEqual([]);
});

it.each([...realLessons(), fixtureLesson])(
  'no tab of %s breaks a rule of axe, or is too wide',
  async (lesson) => {
    const page = await stage.open(`/lessons/${lesson}/ladder`);
    const found = await faultsOf(page);

    // The README beside them is the same.
    for (const tab of tabs.slice(1)) {
      await page.goto(`${stage.home().url}/lessons/${lesson}/${tab}`);
      found.push(...(await faultsOf(page, '.pane')));
    }

    expect(found).toEqual([]);
  },
);

/** In dark and light, and on a phone. */
async function faultsOf(page: Page, part?: string): Promise<string[]> {
  const found = await violations(page, part);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const width = await page.evaluate(
    () => document.documentElement.scrollWidth,
  );
  if (size) await page.setViewportSize(size);
  const { pathname } = new URL(page.url());
  return width > 360 ? [...found, `${pathname}: ${width} wide`] : found;
}
