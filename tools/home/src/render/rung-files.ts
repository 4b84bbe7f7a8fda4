// The files of a rung: one, or those of its folder.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rung } from '@under-load/lab';
import { isOfRung, type Ladder } from './ladders.ts';
import { isText, listFiles } from './lesson-files.ts';

export interface RungFile {
  /** In the lesson, with `/`. */
  file: string;
  code: string;
}

export async function rungFiles(
  folder: string,
  ladder: Ladder,
  rung: Rung,
): Promise<RungFile[]> {
  const files = (await listFiles(folder)).filter(
    (file) => isText(file) && isOfRung(file, ladder, rung),
  );
  return Promise.all(
    files.map(async (file) => ({
      file,
      code: await readFile(path.join(folder, file), 'utf8'),
    })),
  );
}
