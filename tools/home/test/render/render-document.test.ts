// Documents are rendered once, and again when their file changed.

import { readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { renderDocument } from '../../src/render/render-document.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from '../support/reading-course.ts';

let course: ReadingCourse;
beforeAll(async () => (course = await openReadingCourse()));
afterAll(() => course.remove());

it('a change is seen; until then the work is not done again', async () => {
  const at = 'packages/01-read/README.md';
  const file = path.join(course.root, at);
  const text = await readFile(file, 'utf8');
  const before = await renderDocument(course, at);

  // As long as before, and as old: nobody can see that it changed.
  await writeFile(file, text.replace('# Read', '# Rode'));
  await utimes(file, 1, 1);
  const changed = await renderDocument(course, at);
  await writeFile(file, text.replace('# Read', '# Rest'));
  await utimes(file, 1, 1);
  const unseen = await renderDocument(course, at);

  expect(before).toContain('Read</h1>');
  expect(changed).toContain('Rode</h1>');
  expect(unseen).toBe(changed);
});
