// Times as people of this machine read them, also in names.

import { expect, it } from '@jest/globals';
import { labHistory } from '../src/pages/lab-history.ts';
import { html } from '../src/pages/html.ts';
import type { TabContext } from '../src/pages/page-context.ts';
import { resultOf } from './support/kept-result.ts';
import { madeLessons } from './support/made-course.ts';
import { openPage } from './support/opened-page.ts';

it('a run is named by the local time that its row shows', async () => {
  const [lesson] = madeLessons(1);
  const context = { lesson, item: 'held', query: {} } as TabContext;
  const kept = [1, 2].map((minute) => ({
    id: `20260102T03040${minute}000Z`,
    at: new Date(2026, 0, 2, 15, minute),
    quick: false,
    result: resultOf({ slow: 1 }),
  }));

  const page = await openPage(html`${labHistory(context, kept)}`.text);

  const times = page.tags('time').map(({ text }) => text);
  const names = page
    .tags('input')
    .map(({ properties }) => properties['ariaLabel']);
  expect(times[0]).toContain('15:01:00');
  expect(names).toEqual(
    times.flatMap((time) => [`A: ${time}`, `B: ${time}`]),
  );
});
