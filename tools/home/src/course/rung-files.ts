// The sources of a rung: one file, or those of its folder.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rung } from '@under-load/lab';
import type { Ladder } from '../render/ladders.ts';

export interface RungFile {
  /** In the lesson, with slashes. */
  name: string;
  text: string;
}

/** @param lesson The lesson's folder. */
export async function readRung(
  lesson: string,
  ladder: Pick<Ladder, 'folder'>,
  rung: Pick<Rung, 'name'>,
): Promise<RungFile[]> {
  const own = `src/${ladder.folder}/${rung.name}`;
  const names = await filesOf(lesson, own);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(lesson, name), 'utf8');
      return { name, text };
    }),
  );
}

async function filesOf(lesson: string, own: string): Promise<string[]> {
  const found = await readdir(path.join(lesson, own)).catch(() => []);
  const files = found.filter((name) => name.endsWith('.ts')).sort();
  return files.length > 0
    ? files.map((name) => `${own}/${name}`)
    : [`${own}.ts`];
}
