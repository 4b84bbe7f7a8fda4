import { expect, it } from '@jest/globals';
import { isListening, portOf } from '../test/support/connection.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();
const lesson = '/lessons/90-outcomes';
const quick = '[data-lab-start][data-load="quick"]';

it('a claim that fails is shown as such, there and on the home', async () => {
  const page = await stage.open(`${lesson}/lab/false-claim`);

  await page.locator(quick).click();
  await page.locator('[data-verdict="fails"]').waitFor();

  const shown = page.locator('[data-part="lab-result"]');
  expect(await shown.innerText()).toContain('Does not hold');
  const status = page.locator('[data-lab-status]');
  await status
    .filter({ hasText: 'Does not hold: false-claim' })
    .waitFor();
  await page.goto(stage.home().url);
  await page.locator('[data-failing="false-claim"]').waitFor();
});

it('an experiment that throws is told in its words, as text', async () => {
  const page = await stage.open(`${lesson}/lab/throws`);

  await page.locator(quick).click();
  await page.locator('[data-verdict="error"]').waitFor();

  const shown = page.locator('[data-part="lab-result"]');
  expect(await shown.innerText()).toContain('<img src=x onerror=');
  expect(await page.locator('img[src=x]').count()).toBe(0);
});

it('a page that is reloaded picks its run up again', async () => {
  const guests = stage.guests();
  const page = await stage.open(`${lesson}/lab/gated`);
  const first = page.locator('[data-variant="1-slow"]');
  await page.locator(quick).click();
  await first.and(page.locator('[data-readings="1"]')).waitFor();

  await page.reload();

  await first.and(page.locator('[data-readings="1"]')).waitFor();
  await page.locator('.lab-run[data-state="running"]').waitFor();
  await page
    .locator('[data-lab-status]', { hasText: '1 of 2 done' })
    .waitFor();
  await guests.arrived(1);
  guests.dismiss();
  await page.locator('[data-result$="Z"] .chart').waitFor();
});

it('two pages show one run, and either of them can stop it', async () => {
  const one = await stage.open(`${lesson}/lab/endless`);
  const other = await stage.open(`${lesson}/lab`);

  await one.locator(quick).click();
  await other.locator('.lab-run[data-state="running"]').waitFor();
  await other.locator('[data-lab-stop]').click();

  for (const page of [one, other]) {
    await page.locator('.lab-run[data-state="stopped"]').waitFor();
  }
  await stage.guests().gone();
});

it('what measures is alone: the page says so, and can stop it', async () => {
  const lab = await stage.open(`${lesson}/lab/endless`);
  await lab.locator(quick).click();
  await lab.locator('.lab-run[data-state="running"]').waitFor();
  const page = await stage.open(`${lesson}/server`);
  const start = page.locator('[data-server-start]');
  const notice = page.locator('.busy-notice');

  await start.click();
  await notice
    .filter({ hasText: 'Wait for the lab of 90-outcomes' })
    .waitFor();
  const link = await notice.locator('a').getAttribute('href');
  await notice.locator('button').click();

  expect(link).toBe(`${lesson}/lab`);
  await notice.waitFor({ state: 'detached' });
  await lab.locator('.lab-run[data-state="stopped"]').waitFor();
  await start.click();
  await page.locator('[data-server][data-state="running"]').waitFor();
  await page.locator('[data-server-stop]').click();
  await page.locator('[data-server][data-state="stopped"]').waitFor();
});

it('eight tabs of a running server share their streams', async () => {
  const first = await stage.open(`${lesson}/server`);
  await first.locator('[data-server-start]').click();
  await first.locator('[data-server][data-state="running"]').waitFor();
  const others = await Promise.all(
    Array.from({ length: 7 }, () => stage.open(`${lesson}/server`)),
  );

  await first.locator('[data-request="0"] [data-send="1"]').click();
  for (const page of [first, ...others]) {
    await page
      .locator('[data-side="left"] [data-log]')
      .filter({ hasText: 'GET /things' })
      .waitFor();
  }
  await others.at(-1)?.locator('[data-server-stop]').click();

  for (const page of [first, ...others]) {
    await page.locator('[data-server][data-state="stopped"]').waitFor();
  }
});

it('a server is started, tried and stopped; nothing is left', async () => {
  const page = await stage.open(`${lesson}/server`);
  await page.locator('[data-server-start]').click();
  await page.locator('[data-server][data-state="running"]').waitFor();
  const url = await page
    .locator('[data-server-url]')
    .getAttribute('href');
  const answers = page.locator('.answer:not([hidden])');

  await page.locator('[data-request="0"] [data-send="1"]').click();
  await answers.filter({ hasText: 'tea' }).waitFor();
  await page.locator('[data-request="1"] [data-send="1"]').click();
  await answers.filter({ hasText: '404' }).waitFor();

  const log = page.locator('[data-side="left"] [data-log]');
  await log.filter({ hasText: 'GET /things <b>asked</b>' }).waitFor();
  await page.locator('[data-server-stop]').click();
  await page.locator('[data-server][data-state="stopped"]').waitFor();
  await stage.guests().gone();
  const port = portOf(url ?? '');
  expect(await isListening('127.0.0.1', port)).toBe(false);
});
