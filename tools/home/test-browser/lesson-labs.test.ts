import { expect, it } from '@jest/globals';
import { useStage } from './support/use-stage.ts';

const stage = useStage();

/** The quickest of each lesson. */
it.each([
  ['01-event-emitter', 'isolation'],
  ['02-streams', 'backpressure'],
  ['03-error-handling', 'crash'],
  ['04-workers-and-clusters', 'transfer'],
  ['05-caching-with-redis', 'sessions'],
  ['06-testing', 'load'],
])('lesson %s: %s is run to its chart', async (lesson, experiment) => {
  const page = await stage.open(`/lessons/${lesson}/lab/${experiment}`);
  const result = page.locator('[data-part="lab-result"]');

  await page.locator('[data-lab-start][data-load="quick"]').click();
  await result.locator('[data-result$="Z"]').waitFor();

  const verdict = result.locator('[data-verdict]');
  if ((await verdict.getAttribute('data-verdict')) === 'error')
    throw new Error(await result.innerText());
  const chart = result.locator('.chart img');
  await expect(
    chart.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    }),
  ).resolves.toBeGreaterThan(300);
  expect(await result.locator('tbody tr').count()).toBeGreaterThan(1);
});
