// The ladder tab: its rungs, their code, what they hold and break.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openPage } from './support/open-page.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;
beforeAll(async () => (course = await openReadingCourse()));
afterAll(() => course.remove());

const open = (path: string) => openPage(course, path);

const first = '/lessons/01-read/ladder/1-slow';
const second = '/lessons/01-read/ladder/2-fast';

it('the first rung is shown when none is named', async () => {
  const page = await open('/lessons/01-read/ladder');

  const [shown] = page.all('div', { dataRung: '1-slow' });
  expect(shown?.text).toContain('Rung 1-slow');
  expect(page.texts('pre')).toEqual([
    'export const speed: string = "1 < 2";',
  ]);
});

it('all rungs are listed, and the shown one is marked', async () => {
  const page = await open(second);

  const rungs = page.all('a').filter((a) => a.properties['dataRung']);
  expect(rungs.map((a) => a.properties['ariaCurrent'])).toEqual([
    'false',
    'page',
  ]);
  expect(rungs[1]?.text).toMatch(/^2-fast\s+Rung 2-fast\s+5 min$/);
});

it('a rung says what it breaks and why, and what it holds', async () => {
  const page = await open(first);

  const breaks = page.texts('li', { className: 'breaks' });
  const holds = page.texts('li', { className: 'holds' });
  expect(breaks).toEqual([
    expect.stringMatching(/^it is quick\s+took N ms: late or never$/),
  ]);
  expect(holds).toEqual(['it is right']);
});

it('a side ladder has deep links of its own', async () => {
  const page = await open(
    '/lessons/01-read/ladder/1-only?ladder=side-ladder',
  );

  const [figure] = page.all('figure');
  expect(figure?.properties['dataFile']).toBe(
    'src/side-ladder/1-only.ts',
  );
});

it('a rung that is a folder shows each of its files', async () => {
  const page = await open('/lessons/02-suites/ladder/2-many');

  const figures = page.all('figure');
  expect(figures.map((one) => one.properties['dataFile'])).toEqual([
    'src/ladder/2-many/more.test.ts',
    'src/ladder/2-many/sum.test.ts',
  ]);
});

it.each([
  '/lessons/01-read/ladder/9-none',
  `${first}?ladder=none`,
  `${second}?from=none&view=inline`,
  `${second}?view=none`,
])('%s is not there', async (path) => {
  expect((await open(path)).status).toBe(404);
});

it('nothing on the page has a style or a script of its own', async () => {
  const page = await open(`${second}?view=inline`);

  const own = page.elements.filter(
    ({ tag, properties }) =>
      tag === 'style' ||
      properties['style'] !== undefined ||
      (tag === 'script' && !properties['src']),
  );
  expect(own).toEqual([]);
});
