import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './support/axe.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();
const left = '[data-server="left"]';
const right = '[data-server="right"]';

it('lesson 01 shows what its bus carries, as it comes', async () => {
  const page = await start('01-event-emitter');
  const events = page.locator('[data-side="left"] .stream-events li');

  await page.locator('[data-request="0"] [data-send="1"]').click();

  await events.filter({ hasText: 'user.registered' }).waitFor();
  const answer = page.locator('[data-request="0"] [data-side="left"]');
  await answer.filter({ hasText: '201' }).waitFor();
  // What was said, and when, is there again.
  const times = await events.locator('time').allInnerTexts();
  await page.goto(page.url().replace('/server', '/ladder'));
  await page.goBack();
  await page.reload();
  await answer.filter({ hasText: '201' }).waitFor();
  await events.filter({ hasText: 'user.registered' }).waitFor();
  const again = await events.locator('time').allInnerTexts();
  expect(again.slice(0, times.length)).toEqual(times);
  await stop(page);
});

it('a rung is run from its page, and no key loads a page again', async () => {
  const page = await stage.open(
    '/lessons/01-event-emitter/ladder/1-direct-calls',
  );
  await page.keyboard.press('r');
  await page.waitForURL('**/lessons/01-event-emitter/server');
  await page.locator(`${left}[data-state="running"]`).waitFor();
  const log = page.locator('[data-side="left"] [data-log]');
  await log.filter({ hasText: 'rung 1-direct-calls' }).waitFor();
  const choice = page.locator(`${left} select`);
  const chosen = await choice.inputValue();
  expect(chosen).toBe('1-direct-calls');
  await page.evaluate(() => document.body.setAttribute('kept', ''));

  await page.keyboard.press('s');
  await page.keyboard.press('1');

  // What loads a page loads this one before it does anything else.
  await page.keyboard.press('?');
  await page.locator('dialog.keys').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('body[kept]').count()).toBe(1);
  await stop(page);
});

it('lesson 05: a start says what it does, and for how long', async () => {
  const page = await stage.open(
    '/lessons/05-caching-with-redis/server',
  );
  await page.locator(`${left} [data-server-start]`).click();
  const doing = page.locator(`${left} [data-server-doing]`);
  const since = page.locator(`${left} [data-server-since]`);
  const seen = (words: RegExp) => doing.filter({ hasText: words });

  await seen(/Starting Redis and PostgreSQL/).waitFor();
  await since.filter({ hasText: /^\d+\.\d s$/ }).waitFor();
  await seen(/Creating the catalogue: \d+ %/).waitFor();
  await page.locator(`${left}[data-state="running"]`).waitFor();
  await doing.waitFor({ state: 'hidden' });
  await stop(page);
});

it('lesson 04: two clicks, and 1-inline stands still beside the pool', async () => {
  const page = await stage.open(
    '/lessons/04-workers-and-clusters/server',
  );
  await page.locator('[data-beside]').click();
  const button = page.locator('[data-request="1"] [data-send="1"]');
  await page.locator(`${right}[data-state="running"]`).waitFor();
  await page.locator(`${left}[data-state="running"]`).waitFor();
  const silent = page.locator('.latencies .silent[data-side="left"]');
  const dots = (side: string) =>
    page.locator(`.latencies [data-side="${side}"] .dots > *`);
  await dots('left').nth(3).waitFor();
  await dots('right').nth(3).waitFor();

  await button.click();

  const waiting = page.locator(
    '[data-request="1"] [data-side="left"][data-state="waiting"]',
  );
  await waiting.filter({ hasText: /Waiting \d+\.\d s/ }).waitFor();
  await silent.filter({ hasText: /No answer for \d/ }).waitFor();
  for (const side of ['left', 'right']) {
    const answer = page.locator(
      `[data-request="1"] [data-side="${side}"][data-state="answered"]`,
    );
    await answer.filter({ hasText: '3001134' }).waitFor();
  }
  const names = await page
    .locator('[data-request="1"] .answer .side-name')
    .allInnerTexts();
  expect(names).toEqual(['1-inline', '7-bounded-queue-and-close']);
  expect(await violations(page, '.server')).toEqual([]);

  // It goes on with the next request, unless somebody has ended it.
  const toggle = page.locator('[data-latencies-toggle]');
  const isOn = (on: boolean) =>
    page.locator(`[data-latencies-toggle][aria-pressed="${on}"]`);
  await isOn(true).waitFor();
  await toggle.click();
  await isOn(false).waitFor();
  await page.locator('[data-request="4"] [data-send="10"]').click();
  for (const side of ['left', 'right']) {
    const tally = page.locator(
      `[data-request="4"] [data-side="${side}"]`,
    );
    await tally.filter({ hasText: '10 × 200' }).waitFor();
  }
  await isOn(false).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(
    () => document.documentElement.scrollWidth,
  );
  expect(width).toBe(390);
  await stop(page);
});

it('lesson 04, started as an item says, shows a picture as one', async () => {
  const page = await stage.open(
    '/lessons/04-workers-and-clusters/server',
  );
  // As an item of "Break it yourself" begins.
  await page.locator('[data-break-start="1-inline"]').click();
  await page.locator(`${left}[data-state="running"]`).waitFor();
  const command = page.locator(`${left} [data-server-command]`);
  await command.filter({ hasText: 'start --rung 1-inline' }).waitFor();
  await page.locator('[data-request="2"] [data-send="1"]').click();
  const image = page.locator('.answer img');
  await image.waitFor();

  const width = await image.evaluate(async (one) => {
    const picture = one as HTMLImageElement;
    await picture.decode();
    return picture.naturalWidth;
  });
  expect(width).toBe(512);
  await stop(page);
});

it('lesson 04 draws its picture in a frame', async () => {
  const page = await start('04-workers-and-clusters');
  const frame = page.frameLocator('[data-side="left"] [data-frame]');

  await frame.locator('#draw button').click();

  const progress = frame.locator('#progress');
  await progress.filter({ hasText: /tiles in \d+ ms: done/ }).waitFor();
  await stop(page);
});

async function start(lesson: string): Promise<Page> {
  const page = await stage.open(`/lessons/${lesson}/server`);
  await page.locator(`${left} [data-server-start]`).click();
  await page.locator(`${left}[data-state="running"]`).waitFor();
  return page;
}

async function stop(page: Page): Promise<void> {
  for (const side of [left, right]) {
    const button = page.locator(`${side} [data-server-stop]`);
    if (await button.isVisible()) await button.click();
  }
  for (const side of [left, right]) {
    await page.locator(`${side}[data-state="stopped"]`).waitFor({
      state: 'attached',
    });
  }
}
