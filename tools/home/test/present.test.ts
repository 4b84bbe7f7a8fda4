// The presenter mode.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { openPage } from './support/opened-page.ts';
import { readingApp } from './support/reading-app.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;

beforeEach(async () => (course = await openReadingCourse()));
afterEach(() => course.remove());

async function open(path: string) {
  const app = readingApp(course);
  const answer = await request(app).get(`/lessons/${path}`);
  const page = await openPage(answer.text);
  const step = (to: string) => {
    const [link] = page.all('dataStep', to);
    return String(link?.properties.href).replace(/.*\/present\//, '');
  };
  return { ...page, status: answer.status, step };
}

it('begins with the first slide, and steps by links', async () => {
  const first = await open('01-read/present');
  const second = await open(`01-read/present/${first.step('next')}`);

  expect(first.all('dataSlide', 'title')).toHaveLength(1);
  expect(first.step('previous')).toBe('title');
  expect(second.step('previous')).toBe('title');
  expect(first.step('leave')).toMatch(/\/teach$/);
});

it('has notes on a page of their own, with the next slide', async () => {
  const slide = await open('01-read/present/2-fast');
  const notes = await open('01-read/notes/2-fast');
  const [part] = notes.all('dataPart', 'notes');

  expect(slide.words('className', 'say')).toBe('');
  expect(slide.links).toContain('/lessons/01-read/notes/2-fast');
  expect(notes.words('className', 'say')).toBe('Say: it is fast.');
  expect(notes.words('className', 'then')).toContain(
    'Next: src/ladder/2-fast.ts',
  );
  expect(part?.properties).toMatchObject({
    dataFrom: '5',
    dataTo: '10',
  });
});

it('marks the lines that the rung before does not have', async () => {
  const page = await open('01-read/present/2-fast-1');

  const lines = page
    .all('className')
    .filter(({ properties }) =>
      [properties.className].flat().includes('line'),
    );
  const added = lines.filter(({ properties }) =>
    [properties.className].flat().includes('new'),
  );
  expect(added.map(({ text }) => text)).toEqual([
    '// Fast.',
    'export const speed: string = "2";',
  ]);
  expect(page.words('className', 'note,legend')).toBe('2 new lines');
});

it('says what a rung newly holds', async () => {
  const page = await open('01-read/present/2-fast-holds');

  expect(page.tags('li').map(({ text }) => text)).toEqual([
    'it is quick',
  ]);
});

it('shows of a rung of tests how the files to read begin', async () => {
  const page = await open('02-suites/present/2-many-2-1');

  expect(page.tags('code')[0]?.text).toBe(
    'src/ladder/2-many/more.test.ts',
  );
  expect(page.words('className', 'note')).toBe('new file, to read');
});

it('shows every file that a rung adds, with its idea and its trap', async () => {
  const title = await open('03-two/present/pool-2-more');
  const files = await Promise.all(
    [1, 2, 3].map((at) => open(`03-two/present/pool-2-more-${at}-1`)),
  );

  expect(title.words('dataIdea')).toBe('Its 2-more.');
  expect(title.words('dataTrap')).toBe('A trap. It looks quick.');
  expect(title.words('dataAdds')).toBe('adds 6 lines in 3 files');
  expect(files.map(({ tags }) => tags('code')[0]?.text)).toEqual([
    'src/ladder/pool/2-more.ts',
    'src/ladder/pool/queue.ts',
    'src/ladder/pool/2-more/thread.ts',
  ]);
  const notes = files.map(({ tags }) => tags('small').at(-1)?.text);
  expect(notes).toEqual(['3 new lines', 'new file', 'new file']);
});

it('shows every ladder, and the interface that is given', async () => {
  const given = await open('03-two/present/pool-1-one-given-1-1');
  const other = await open('03-two/present/cluster-1-only-1');

  const [interfaceFile] = given.tags('code');
  expect(interfaceFile?.text).toBe('src/ladder/pool/pool.ts');
  expect(given.words('className', 'note')).toBe('given');
  expect(other.tags('code')[0]?.text).toBe(
    'src/ladder/cluster/1-only.ts',
  );
});

it('has no slide of another name', async () => {
  const { status } = await open('01-read/present/9-none');
  const notes = await open('01-read/notes/9-none');

  expect([status, notes.status]).toEqual([404, 404]);
});
