// The ladder tab: what changed from rung to rung.

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

it('a comparison says what was mended, and what it broke', async () => {
  const up = await open(`${second}?view=inline`);
  const down = await open(`${first}?from=2-fast&view=inline`);

  const mends = up.texts('details', { dataList: 'mends' });
  const broke = down.texts('details', { dataList: 'newly breaks' });
  expect(mends).toEqual([expect.stringContaining('it is quick')]);
  expect(broke).toEqual([expect.stringContaining('it is quick')]);
});

it.each(['inline', 'split'])(
  'the changes since the rung before, %s',
  async (view) => {
    const page = await open(`${second}?view=${view}`);

    expect(page.all('div', { dataDiff: view })).toHaveLength(1);
    expect(page.texts('del')).toEqual([
      'export const speed: string = "1 < 2";',
    ]);
    expect(page.texts('ins')).toEqual([
      '// Fast.',
      'export const speed: string = "2";',
    ]);
  },
);

it('any rung may be compared with any other', async () => {
  const page = await open(`${first}?from=2-fast&view=inline`);

  expect(page.all('ins')).toHaveLength(1);
  expect(page.all('del')).toHaveLength(2);
});

it('files of one name are compared, others are new', async () => {
  const page = await open(
    '/lessons/02-suites/ladder/2-many?view=inline',
  );

  expect(page.texts('del')).toEqual(['it("a");']);
  expect(page.texts('ins')).toEqual(['it("b");', 'it("c");']);
});

it('all files of a rung are compared, also with another rung', async () => {
  const two = '/lessons/03-two/ladder';
  const up = await open(`${two}/2-more?view=inline`);
  const down = await open(`${two}/1-one?from=2-more&view=inline`);

  expect(up.all('figure')).toHaveLength(3);
  expect(up.texts('p', { className: 'counts' })).toEqual([
    expect.stringMatching(/pool\/1-one\.ts:\s+\+3\s+−1$/),
    expect.stringMatching(/^a new file:\s+\+2\s+−0$/),
    expect.stringMatching(/^a new file:\s+\+1\s+−0$/),
  ]);
  expect(down.all('ins')).toHaveLength(1);
  expect(down.all('del')).toHaveLength(3);
});

it('keys lead to the next rung, keep the view, and turn it', async () => {
  const page = await open(`${first}?view=split`);
  const next = await open(`${second}?view=split`);

  const leads = ({ all }: typeof page, dataKey: string) =>
    all('a', { dataKey })[0]?.properties['href'];
  expect(leads(page, 'j')).toBe(`${second}?view=split`);
  expect(leads(next, 'k')).toBe(`${first}?view=split`);
  expect(leads(next, 'v')).toBe(`${second}?view=inline`);
  expect(leads(next, 'd')).toBe(`${second}?view=source`);
});
