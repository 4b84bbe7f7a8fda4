// The test files of a rung, or of a student.

import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Suite } from './runner/mutant-run.ts';

const ladder = new URL('../src/ladder/', import.meta.url);

/** Rungs build on one another: each is the sum of those up to it. */
export async function suitesOf(rungs: string[]): Promise<Suite[]> {
  return Promise.all(
    rungs.map((rung) => suiteIn(new URL(`${rung}/`, ladder), rung)),
  );
}

/** @param folder Its URL ends in a slash. */
export async function suiteIn(
  folder: URL,
  name: string,
): Promise<Suite> {
  const found = await readdir(folder);
  const files = found
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => fileURLToPath(new URL(file, folder)));
  return { name, files };
}
