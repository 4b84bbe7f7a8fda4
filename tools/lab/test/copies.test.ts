// A lesson's src/ stands alone, so some plumbing stands in several.
// Where it has the same name, it is to be the same.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = new URL('../../../', import.meta.url);
const shared = ['json-body.ts', 'problem.ts', 'shutdown.ts'];
/** Also the lesson that `lesson new` makes the others from. */
const lessons = [
  ...readdirSync(new URL('packages', root)).map((n) => `packages/${n}`),
  'tools/course/template',
];

it.each(shared)('%s is the same in every lesson', (name) => {
  const files = lessons
    .map((lesson) => new URL(`${lesson}/src/${name}`, root))
    .filter((file) => existsSync(file));
  const texts = files.map((file) => readFileSync(file, 'utf8'));

  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(1);
});
