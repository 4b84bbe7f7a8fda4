// A lesson's src/ stands alone, so some plumbing stands in several.
// Where it has the same name, it is to be the same.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const packages = new URL('../../../packages/', import.meta.url);
const shared = ['json-body.ts', 'problem.ts', 'shutdown.ts'];

it.each(shared)('%s is the same in every lesson', (name) => {
  const lessons = readdirSync(packages).filter((lesson) =>
    readdirSync(new URL(`${lesson}/src`, packages)).includes(name),
  );
  const texts = lessons.map((lesson) =>
    readFileSync(new URL(`${lesson}/src/${name}`, packages), 'utf8'),
  );

  expect(lessons.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(1);
});
