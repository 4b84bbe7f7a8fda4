// Which page shows a file of the repository.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openPageOf } from '../../src/render/page-of.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from '../support/reading-course.ts';

let course: ReadingCourse;
beforeAll(async () => (course = await openReadingCourse()));
afterAll(() => course.remove());

const lesson = '/lessons/01-read';
const suites = '/lessons/02-suites';
const two = '/lessons/03-two';

it.each([
  ['packages/01-read', lesson],
  ['packages/01-read/', lesson],
  ['packages/01-read/README.md', lesson],
  ['packages/01-read/lesson.ts', `${lesson}/source/lesson.ts`],
  ['packages/01-read/src', `${lesson}/source/src`],
  [
    'packages/01-read/charts/speed.svg',
    `${lesson}/files/charts/speed.svg`,
  ],
  ['packages/01-read/src/ladder/1-slow.ts', `${lesson}/ladder/1-slow`],
  [
    'packages/03-two/src/ladder/cluster/1-only.ts',
    `${two}/ladder/1-only?ladder=cluster`,
  ],
  [
    'packages/03-two/src/ladder/pool/2-more/thread.ts',
    `${two}/ladder/2-more#src/ladder/pool/2-more/thread.ts`,
  ],
  [
    'packages/03-two/src/ladder/pool/queue.ts',
    `${two}/source/src/ladder/pool/queue.ts`,
  ],
  ['packages/02-suites/src/ladder/1-few', `${suites}/ladder/1-few`],
  [
    'packages/02-suites/src/ladder/1-few/sum.test.ts',
    `${suites}/ladder/1-few#src/ladder/1-few/sum.test.ts`,
  ],
  ['docs/teaching.md', '/docs/teaching.md'],
  ['README.md', '/docs/README.md'],
])('%s is shown at %s', async (file, page) => {
  expect(await openPageOf(course)(file)).toBe(page);
});

it.each([
  'secret.md',
  'packages/01-read/none.ts',
  'packages/01-read/.env',
  'packages/01-read/node_modules/dep/index.js',
  'packages/09-none/README.md',
  '../elsewhere/README.md',
])('%s has no page', async (file) => {
  expect(await openPageOf(course)(file)).toBeUndefined();
});
