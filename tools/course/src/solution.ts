// The top rung: what the exercise may look like in the end.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';

export interface SolutionFile {
  /** In the lesson's folder, with slashes. */
  name: string;
  text: string;
}

/**
 * The file of the top rung; or, where rungs are folders, those of all
 * rungs: there each one adds to the one below.
 */
export async function readSolution(
  folder: string,
  { name, ladder }: Pick<Lesson, 'name' | 'ladder'>,
): Promise<SolutionFile[]> {
  const rungs = ladder.map((rung) => `src/ladder/${rung.name}`);
  const top = rungs.at(-1);
  if (!top) throw new UsageError(`${name} has no ladder`);
  const isFile = existsSync(path.join(folder, `${top}.ts`));
  const names = isFile
    ? [`${top}.ts`]
    : (await Promise.all(rungs.map((r) => filesOf(folder, r)))).flat();
  const read = (file: string) =>
    readFile(path.join(folder, file), 'utf8');
  return Promise.all(
    names.map(async (file) => ({ name: file, text: await read(file) })),
  );
}

async function filesOf(folder: string, rung: string) {
  const names = await readdir(path.join(folder, rung));
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${rung}/${name}`);
}
