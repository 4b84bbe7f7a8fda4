import { expect, it } from '@jest/globals';
import { violations } from './support/axe.ts';
import { useStage } from './support/use-stage.ts';

const stage = useStage();
const tabs = ['ladder', 'lab', 'server', 'tests', 'teach'];

const others = ['/lessons/91-nowhere', '/lessons/90-outcomes/lab/held'];

it('no page violates a rule of axe, in dark or light', async () => {
  const page = await stage.open('/');
  const found = await violations(page);
  await page.keyboard.press('?');
  found.push(...(await violations(page, 'dialog.keys')));

  for (const path of others) {
    await page.goto(`${stage.home().url}${path}`);
    found.push(...(await violations(page)));
  }

  expect(found).toEqual([]);
});

it.each([1, 2, 3, 4, 5, 6, 7])(
  'no tab of lesson %s violates a rule of axe, in dark or light',
  async (number) => {
    const lesson = stage.course().lessons[number - 1] ?? '';
    const page = await stage.open(`/lessons/${lesson}/ladder`);
    const found = await violations(page);

    // The README beside them is the same.
    for (const tab of tabs.slice(1)) {
      await page.goto(`${stage.home().url}/lessons/${lesson}/${tab}`);
      found.push(...(await violations(page, '.pane')));
    }

    expect(found).toEqual([]);
  },
);

it('no page is wider than a phone', async () => {
  const page = await stage.open('/', { width: 360, height: 740 });
  const tooWide: string[] = [];

  for (const path of [
    '/',
    '/lessons/91-nowhere',
    ...stage
      .course()
      .lessons.flatMap((lesson) =>
        tabs.map((tab) => `/lessons/${lesson}/${tab}`),
      ),
  ]) {
    await page.goto(`${stage.home().url}${path}`);
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth,
    );
    if (width > 360) tooWide.push(`${path}: ${width}`);
  }

  expect(tooWide).toEqual([]);
});
