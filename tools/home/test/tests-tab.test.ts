// The suite's page, and what its scripts make of a run.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { createMatrix } from '../public/tests-matrix.js';
import { type OpenedPage, openPage } from './support/opened-page.ts';
import { readingApp } from './support/reading-app.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

let course: ReadingCourse;

beforeEach(async () => (course = await openReadingCourse()));
afterEach(() => course.remove());

async function openSuite(): Promise<OpenedPage> {
  const app = readingApp(course);
  const { text } = await request(app).get('/lessons/01-read/tests');
  return openPage(text);
}

it('says before a run what each rung is declared to do', async () => {
  const page = await openSuite();

  expect(page.cells).toEqual([
    ['it is quick', 'breaks', 'holds'],
    ['it is right', 'holds', 'holds'],
  ]);
  const [broken] = page.all('dataDeclared', 'breaks');
  expect(broken?.properties).toMatchObject({
    dataRung: '1-slow',
    dataBehaviour: 'it is quick',
    title: 'with /took \\d+ ms: (late|never)/',
  });
});

it('offers to run them, and knows of no run', async () => {
  const page = await openSuite();

  const [suite] = page.all('dataSuite');
  expect(suite?.properties).toMatchObject({
    dataLesson: '01-read',
    dataRun: '',
  });
  expect(page.words('dataRunTests')).toBe('Run the tests');
});

/** As the page has them; the script asks for no more of it. */
function openMatrix() {
  const cells = [
    { rung: '1-slow', behaviour: 'it is quick', declared: 'breaks' },
    { rung: '1-slow', behaviour: 'it is right', declared: 'holds' },
  ].map((dataset) => ({ dataset, textContent: dataset.declared }));
  const suite = { querySelectorAll: () => cells };
  const matrix = createMatrix(suite as unknown as HTMLElement);
  return { matrix, texts: () => cells.map((cell) => cell.textContent) };
}

it.each([
  ['passed', ['✓ breaks', '✓ holds']],
  ['failed', ['✗ fails', '✗ fails']],
])('a cell whose test has %s says so', (status, expected) => {
  const { matrix, texts } = openMatrix();
  const path = ['1-slow'];

  matrix.add({ path, status, name: 'breaks: it is quick' });
  matrix.add({ path, status, name: 'it is right' });
  // Of another file, by the same name.
  matrix.add({ path: [], status: 'skipped', name: 'it is right' });

  expect(texts()).toEqual(expected);
  matrix.clear();
  expect(texts()).toEqual(['breaks', 'holds']);
});

it('has no other views than the two', async () => {
  const app = readingApp(course);
  const answer = await request(app).get('/lessons/01-read/tests/none');

  expect(answer.status).toBe(404);
});
