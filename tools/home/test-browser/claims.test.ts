// What a browser sees of a claim: whether it held, why not, and figures
// that are legible, in the colours of the page.

import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { ResultStore } from '../src/results/result-store.ts';
import { resultOf } from '../test/support/kept-result.ts';
import { violations } from './support/axe.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();
const lesson = '90-outcomes';
const lab = `/lessons/${lesson}/lab`;
const quick = '[data-lab-start][data-load="quick"]';
const phone = { width: 390, height: 844 };
const projector = { width: 1280, height: 720 };

it('a claim that fails explains itself, and is run again there', async () => {
  const page = await stage.open(`${lab}/false-claim`, phone);
  const verdict = page.locator('[data-verdict="fails"]');
  await runWith(page.locator(quick).first());

  const words = await verdict.innerText();
  const found = await violations(page, '[data-part="lab-result"]');
  await runWith(
    verdict.getByRole('button', { name: 'Run again, quick' }),
  );

  expect(words).toMatch(/✗\s+Does not hold:\s+one: 1, to be below 1/);
  expect(words).toMatch(/The machine was|is not known/);
  expect(found).toEqual([]);
});

it('two runs stand on one axis, beside or below each other', async () => {
  const a = await keep({ '1-slow': 30, '2-fast': 2 });
  const b = await keep({ '1-slow': 1500, '2-fast': 1 });
  const page = await stage.open(`${lab}/held?a=${a}&b=${b}`, projector);
  const track = (letter: string) =>
    page.locator(`[data-side="${letter}"] .track`).first();

  const wide = [await boxOf(track('A')), await boxOf(track('B'))];
  await page.setViewportSize(phone);
  const narrow = [await boxOf(track('A')), await boxOf(track('B'))];

  expect(wide[0]?.width).toBeCloseTo(wide[1]?.width ?? 0, 0);
  expect(wide[0]?.y).toBe(wide[1]?.y);
  expect(narrow[0]?.width).toBe(narrow[1]?.width);
  expect(narrow[0]?.x).toBe(narrow[1]?.x);
});

it('a chart is as dark as its page, by system or by button', async () => {
  const page = await stage.open(`${lab}/held`, projector);
  await runWith(page.locator(quick).first());
  const chart = page.locator('.chart img');

  const light = await brightness(chart);
  await page.locator('#theme-button').click();
  const dark = await brightness(chart);
  const path = new URL(page.url()).pathname;
  const other = await stage.open(path, { ...projector, theme: 'dark' });
  const system = await brightness(other.locator('.chart img'));

  expect(light).toBeGreaterThan(200);
  expect(dark).toBeLessThan(60);
  expect(system).toBeLessThan(60);
});

it('a slide shows what this machine found, legible and whole', async () => {
  await keep({ '1-slow': 3, '2-fast': 3 }, false);
  const slide = `/lessons/${lesson}/present`;
  const page = await stage.open(`${slide}/lab-held`, projector);

  const sizes = await page
    .locator('.measured :is(.name, .value, .unit)')
    .evaluateAll((all) =>
      all.map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      ),
    );
  const left = await page
    .locator('.slide')
    .evaluate((one) => one.scrollHeight - one.clientHeight);
  const words = await page.locator('.slide').innerText();
  await page.goto(`${stage.home().url}${slide}/case`);
  const argued = await page.locator('[data-case]').innerText();

  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  expect(left).toBeLessThanOrEqual(0);
  expect(words).toContain('✗ does not hold');
  expect(words).toContain('Measured on this machine');
  expect(argued).toContain('3 at 1-slow, 3 at 2-fast (turns)');
  expect(argued).toContain('✗ does not hold');
});

/** Until its result stands there, and another run may begin. */
async function runWith(button: Locator): Promise<void> {
  const page = button.page();
  const result = page.locator('[data-part="lab-result"] [data-result]');
  const before = (await result.count())
    ? await result.getAttribute('data-result')
    : '';
  await button.click();
  await page
    .locator(`[data-result$="Z"]:not([data-result="${before}"])`)
    .waitFor();
  await page
    .locator(
      '.lab-run:is([data-state="finished"], [data-state="failed"])',
    )
    .waitFor();
}

function keep(
  medians: Record<string, number>,
  holds = true,
): Promise<string> {
  const store = new ResultStore(stage.course().root);
  const result = resultOf(medians, { holds });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  return store.save(lesson, { result, quick: true, svg });
}

async function boxOf(one: Locator) {
  await one.scrollIntoViewIfNeeded();
  return (await one.boundingBox()) ?? undefined;
}

/** Of its paper, from 0 to 255: as it is drawn, in its corner. */
async function brightness(image: Locator): Promise<number> {
  const picture = (await image.screenshot()).toString('base64');
  return image.evaluate(async (_image, base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) =>
      one.charCodeAt(0),
    );
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(20, 20, 1, 1) ?? {
      data: [],
    };
    return data[0] ?? 0;
  }, picture);
}
