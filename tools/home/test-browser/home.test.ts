import { expect, it } from '@jest/globals';
import { follow } from './support/follow.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();

it('the home lists all lessons, in order, each a link', async () => {
  const page = await stage.open('/');

  const links = await page
    .locator('.card h4 a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));

  const { lessons } = stage.course();
  expect(lessons.length).toBeGreaterThan(1);
  expect(links).toEqual(lessons.map((name) => `/lessons/${name}`));
});

it('keys alone lead from the home to a finished run', async () => {
  const page = await stage.open('/');

  await page.keyboard.press('?');
  await page.locator('dialog.keys kbd', { hasText: '1' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.waitForURL('**/lessons/01-event-emitter/ladder');
  await page.keyboard.press('m');
  await page.waitForURL('**/lab');
  await page.keyboard.press('n');
  await page.waitForURL('**/lab/signup');
  await page.keyboard.press('n');
  await page.waitForURL('**/lab/isolation');
  await page.keyboard.press('q');
  const status = page.locator('[data-lab-status]');
  await status.filter({ hasText: 'Measured.' }).waitFor();

  const kept = page.locator('[data-kept]');
  expect(await kept.count()).toBe(1);
});

it('two rungs are compared, in one column and side by side', async () => {
  const page = await stage.open('/lessons/90-outcomes/ladder');
  await follow(page.locator('[data-rung="2-fast"]').first());

  await page.keyboard.press('d');
  await page.waitForURL('**view=inline*');
  const inline = await page.locator('.rung').innerText();
  await page.keyboard.press('v');
  await page.waitForURL('**view=split*');
  const split = await page.locator('.rung').innerText();

  for (const shown of [inline, split]) {
    expect(shown).toContain('What people write first.');
    expect(shown).toContain('What survives.');
  }
});

it('what is not there is said on a page with a way back', async () => {
  const page = await stage.open('/lessons/91-nowhere');

  await follow(page.getByRole('link', { name: 'To the lessons' }));

  expect(page.url()).toBe(`${stage.home().url}/`);
});
