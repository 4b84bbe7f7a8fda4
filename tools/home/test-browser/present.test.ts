import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findLessons } from '@under-load/lab/cli';
import { violations } from './support/axe.ts';
import { follow } from './support/follow.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();

const root = fileURLToPath(new URL('../../..', import.meta.url));
const lessons = (await findLessons(root)).map((folder) =>
  path.basename(folder),
);

it.each(lessons)(
  'every slide of %s fits 1280 by 720',
  async (lesson) => {
    const size = { width: 1280, height: 720 };
    const page = await stage.open(`/lessons/${lesson}/present`, size);
    const found: string[] = [];
    let slides = 0;

    for (let at = '', next = page.url(); next !== at; slides += 1) {
      at = next;
      next = await show(page, at);
      for (const what of await overflows(page)) {
        found.push(`${new URL(at).pathname}: ${what}`);
      }
    }

    expect(found).toEqual([]);
    expect(slides).toBeGreaterThan(15);
  },
);

it('a slide that does not fit would be noticed', async () => {
  const size = { width: 1280, height: 720 };
  const page = await stage.open('/lessons/90-outcomes/present', size);
  const code = page.locator('.slide.code pre').first();
  while (!(await code.isVisible())) {
    await follow(page.locator('[data-step="next"]'));
  }

  await code.evaluate((pre) => pre.append('\n'.repeat(30)));
  const tooLong = await overflows(page);
  await page.reload();
  await code.evaluate((pre) => pre.append('x'.repeat(120)));
  const tooWide = await overflows(page);

  expect(tooLong).not.toEqual([]);
  expect(tooWide).not.toEqual([]);
});

it.each([
  'case',
  '2-cache-aside',
  '2-cache-aside-1',
  '2-cache-aside-holds',
  'lab-latency',
])(
  'slide %s violates no rule of axe, in dark or light',
  async (name) => {
    const page = await stage.open(
      `/lessons/05-caching-with-redis/present/${name}`,
    );

    expect(await violations(page)).toEqual([]);
  },
);

it('an experiment is run on its slide, and stopped there', async () => {
  const at = '/lessons/90-outcomes/present';
  const page = await stage.open(`${at}/lab-held`);
  const shown = page.locator('[data-part="lab-held"]');
  const before = await shown.innerText();

  await page.keyboard.press('q');
  await page.locator('[data-variant="1-slow"]').waitFor();
  const isLeft = await shown.isVisible();
  await shown.filter({ hasText: 'on this machine' }).waitFor();
  const { pathname } = new URL(page.url());
  await page.goto(page.url().replace('lab-held', 'lab-endless'));
  await page.keyboard.press('q');
  await page.locator('[data-lab-run][data-state="running"]').waitFor();
  await page.keyboard.press('x');
  await page.locator('[data-lab-run][data-state="stopped"]').waitFor();

  expect(before).toContain('README');
  expect(isLeft).toBe(false);
  expect(pathname).toBe(`${at}/lab-held`);
  await stage.guests().gone();
});

it('notes stand in a second window, and each turns the other', async () => {
  const at = '/lessons/90-outcomes/present/1-slow';
  const page = await stage.open(at);
  const slide = (name: string) =>
    page.locator(`[data-slide="${name}"]`).waitFor();
  const [notes] = await Promise.all([
    page.waitForEvent('popup'),
    page.keyboard.press('n'),
  ]);
  const noted = (name: string) =>
    notes.locator(`[data-notes="${name}"]`).waitFor();
  await noted('1-slow');
  const said = await notes.locator('.now').innerText();

  await page.keyboard.press(' ');
  await noted('1-slow-1');
  await notes.keyboard.press('ArrowRight');
  await notes.keyboard.press('ArrowRight');
  await noted('lab-throws');
  await slide('lab-throws');
  await page.keyboard.press('ArrowLeft');
  await slide('lab-false-claim');
  await noted('lab-false-claim');
  await notes.keyboard.press('ArrowLeft');
  await slide('1-slow-1');
  await notes.keyboard.press(' ');
  await slide('lab-false-claim');
  await notes.reload();
  await noted('lab-false-claim');
  const clock = await notes.locator('[data-against]').innerText();

  expect(said).toContain('It waits.');
  expect(await page.locator('body').innerText()).not.toContain('Say');
  expect(clock).toMatch(/plan/);
  expect(await violations(notes)).toEqual([]);
  await notes.setViewportSize({ width: 390, height: 844 });
  const width = 'document.documentElement.scrollWidth';
  expect(await notes.evaluate(width)).toBeLessThanOrEqual(390);
});

/** A slide in place of another; resolves to the next one's address. */
function show(page: Page, url: string): Promise<string> {
  return page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const slide = fresh.querySelector('main');
    if (!slide) throw new Error(`${address} is no slide`);
    document.querySelector('main')?.replaceWith(slide);
    const images = [...slide.querySelectorAll('img')];
    await Promise.all(images.map((image) => image.decode()));
    const next = fresh.querySelector('[data-step="next"]');
    return new URL(next?.getAttribute('href') ?? '', address).href;
  }, url);
}

/** Names of the elements that do not show all that they hold. */
function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const clipped = [...document.querySelectorAll('main, main *')]
      .filter((one) => one instanceof HTMLElement)
      .filter((one) => !one.matches('.unseen'))
      .filter((one) => {
        const { overflowX, display } = getComputedStyle(one);
        if (display === 'inline' || overflowX === 'visible')
          return false;
        return (
          one.scrollWidth > one.clientWidth + 1 ||
          one.scrollHeight > one.clientHeight + 1
        );
      })
      .map(
        ({ tagName, className }) => `${tagName}.${className} is cut`,
      );
    const end = document.querySelector('main')?.getBoundingClientRect();
    const below = [...document.querySelectorAll('main *')]
      .filter((one) => {
        const { right, bottom } = one.getBoundingClientRect();
        return (
          end && (bottom > end.bottom + 1 || right > end.right + 1)
        );
      })
      .map(({ tagName }) => `${tagName} leaves the slide`);
    const page = `the page is ${scrollWidth} by ${scrollHeight}`;
    const fits =
      scrollWidth <= innerWidth && scrollHeight <= innerHeight;
    return [...(fits ? [] : [page]), ...clipped, ...below];
  });
}
