import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isListening, portOf } from '../test/support/connection.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();
const lesson = '/lessons/90-outcomes';

it('ten rounds of open, run and stop leave nothing', async () => {
  const { course, guests } = stage;
  const ports: number[] = [];

  // One after the other: what measures is alone.
  for (let pair = 1; pair <= 5; pair += 1) {
    const lab = await openAndRun('lab/endless', '[data-lab-start]');
    await guests().arrived(4 * pair - 2);
    await stop(lab, '[data-lab-stop]');
    const server = await openAndRun('server', '[data-server-start]');
    ports.push(await portOfServer(server));
    await guests().arrived(4 * pair);
    await stop(server, '[data-server-stop]');
    await guests().gone();
  }

  const open = await Promise.all(
    ports.map((port) => isListening('127.0.0.1', port)),
  );
  expect(open).toEqual([false, false, false, false, false]);
  expect(course().leftovers()).toEqual([]);
});

async function openAndRun(path: string, button: string): Promise<Page> {
  const page = await stage.open(`${lesson}/${path}`);
  await page.locator(button).first().click();
  await page.locator('[data-state="running"]').waitFor();
  return page;
}

async function stop(page: Page, button: string): Promise<void> {
  await page.locator(button).click();
  await page.locator('[data-state="stopped"]').waitFor();
  await page.close();
}

async function portOfServer(page: Page): Promise<number> {
  const link = page.locator('[data-server-url]');
  return portOf((await link.getAttribute('href')) ?? '');
}
