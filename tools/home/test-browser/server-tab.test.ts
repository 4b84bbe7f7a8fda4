import { expect, it } from '@jest/globals';
import { useStage } from './support/use-stage.ts';

const stage = useStage();

/** The stage complains of what a console says. */
it('a server that is stopped takes its page out of each tab, silently', async () => {
  const path = '/lessons/04-workers-and-clusters/server';
  const tabs = await Promise.all([stage.open(path), stage.open(path)]);
  const [first, other] = tabs;
  await first?.locator('[data-server-start]:visible').first().click();
  for (const tab of tabs) {
    const page = tab.frameLocator('[data-frame]').first();
    await page.locator('#answer', { hasText: /\d/ }).waitFor();
    // Tiles are on their way when the server ends.
    await page.locator('#draw button').click();
  }

  await other?.locator('[data-server-stop]:visible').first().click();

  for (const tab of tabs) {
    const frame = tab.locator('[data-frame]');
    await frame.waitFor({ state: 'detached' });
    const stopped = '[data-server][data-state="stopped"]';
    await tab.locator(stopped).first().waitFor();
    expect(await frame.count()).toBe(0);
  }
});

it('the log of a server keeps its last part, also while it is held', async () => {
  const page = await stage.open('/lessons/90-outcomes/server');

  const kept = await page.evaluate(`(async () => {
    const { createLog } = await import('/assets/server-log.js');
    const log = createLog('left');
    const line = 'x'.repeat(9_999) + String.fromCharCode(10);
    const pane = document.querySelector('[data-log]');
    const pause = document.querySelector('[data-log-pause]');
    for (let frame = 0; frame < 30; frame++) {
      for (let i = 0; i < 10; i++) log.add(line);
      await new Promise(requestAnimationFrame);
    }
    const shown = pane.textContent.length;
    pause.click();
    for (let i = 0; i < 100; i++) log.add(line);
    const held = document.querySelector('[data-log-waiting]');
    return { shown, held: held.textContent };
  })()`);

  expect(kept).toEqual({ shown: 200_000, held: '20 more lines' });
});
