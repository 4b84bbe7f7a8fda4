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
const two = '/lessons/03-two/ladder';

function filesOf({ all }: Awaited<ReturnType<typeof open>>) {
  return all('figure').map(({ properties }) => properties['dataFile']);
}

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

it('a second ladder is named by the last part of its folder', async () => {
  const page = await open(`${two}/1-only?ladder=cluster`);

  expect(filesOf(page)).toEqual(['src/ladder/cluster/1-only.ts']);
  const ladders = page.all('a', { dataLadder: 'pool' });
  expect(ladders[0]?.properties['href']).toBe(`${two}/1-one`);
  expect(page.all('a', { dataLadder: 'cluster' })[0]).toMatchObject({
    properties: { ariaCurrent: 'page' },
    text: 'The cluster ladder',
  });
});

it('a rung shows every file that it adds, and says how much', async () => {
  const page = await open(`${two}/2-more`);

  expect(filesOf(page)).toEqual([
    'src/ladder/pool/2-more.ts',
    'src/ladder/pool/queue.ts',
    'src/ladder/pool/2-more/thread.ts',
  ]);
  const notes = page.texts('span', { dataNote: '' });
  expect(notes).toEqual(['3 new lines', 'new file', 'new file']);
  const marked = page.texts('span', { className: 'line,new' });
  expect(marked).toEqual([
    "import { queue } from './queue.ts';",
    'export const pool: Pool = queue;',
    "export const entry = new URL('./2-more/thread.ts', import.meta.url);",
  ]);
  expect(page.texts('small', { dataAdds: '' })).toEqual([
    'adds 6 lines in 3 files',
  ]);
});

it('the bottom rung is all new, and what is given opens there', async () => {
  const page = await open(`${two}/1-one`);

  expect(page.texts('small', { dataAdds: '' })).toEqual([
    'adds 2 lines in 1 file',
  ]);
  expect(page.all('span', { dataNote: '' })).toEqual([]);
  const [given] = page.texts('details', { dataGiven: '' });
  expect(given).toContain('Given to every rung: pool.ts');
  expect(given).toContain('export type Pool = string;');
  expect(page.texts('summary', { dataKey: 'g' })).toHaveLength(1);
});

it('the idea of a rung stands above its code, and so does a trap', async () => {
  const page = await open(`${two}/2-more`);

  expect(page.texts('p', { dataIdea: '' })).toEqual(['Its 2-more.']);
  const [trap] = page.texts('p', { dataTrap: '' });
  expect(trap).toMatch(/^A trap\.\s+It looks quick\.$/);
  const tags = page.elements.map(({ tag }) => tag);
  const idea = page.elements.findIndex(
    ({ properties }) => properties['dataIdea'] === '',
  );
  expect(idea).toBeLessThan(tags.indexOf('figure'));
});

it('a rung of tests shows first what is written, then the rest', async () => {
  const page = await open('/lessons/02-suites/ladder/2-many');

  expect(filesOf(page)).toEqual([
    'src/ladder/2-many/sum.test.ts',
    'src/ladder/2-many/more.test.ts',
  ]);
  expect(page.texts('span', { dataNote: '' })).toEqual([
    '1 new line',
    'new file, to read',
  ]);
  expect(page.texts('small', { dataAdds: '' })).toEqual([
    'adds 1 line in 1 file, and has 1 file to read',
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

it('a rung that the server takes can be run from its page', async () => {
  const served = await open(`${two}/2-more`);
  const other = await open(`${two}/1-only?ladder=cluster`);

  const [button] = served.all('button', { dataRunRung: '2-more' });
  expect(button?.properties['dataLadder']).toBe('pool');
  const none = other
    .all('button')
    .filter(({ properties }) => 'dataRunRung' in properties);
  expect(none).toEqual([]);
});
