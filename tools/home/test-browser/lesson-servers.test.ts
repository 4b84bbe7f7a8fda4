import { it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useStage } from './support/use-stage.ts';

const stage = useStage();

it('lesson 01 shows what its bus carries, as it comes', async () => {
  const page = await start('01-event-emitter');
  const events = page.locator('[data-stream-events] li');

  await page.locator('[data-request="0"] [data-send]').click();

  await events.filter({ hasText: 'user.registered' }).waitFor();
  await stop(page);
});

it('lesson 04 draws its picture in a frame', async () => {
  const page = await start('04-workers-and-clusters');
  const frame = page.frameLocator('[data-frame]');

  await frame.locator('#draw button').click();

  const progress = frame.locator('#progress');
  await progress.filter({ hasText: /tiles in \d+ ms: done/ }).waitFor();
  await stop(page);
});

async function start(lesson: string): Promise<Page> {
  const page = await stage.open(`/lessons/${lesson}/server`);
  await page.locator('[data-server-start]').click();
  await page.locator('[data-server][data-state="running"]').waitFor();
  return page;
}

async function stop(page: Page): Promise<void> {
  await page.locator('[data-server-stop]').click();
  await page.locator('[data-server][data-state="stopped"]').waitFor();
}
