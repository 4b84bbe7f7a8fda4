// Where a rung is: a file, or a folder of tests.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ladder } from '@under-load/lab';

export type RungKind = 'files' | 'folders';

/** Undefined without rungs, or when one of them is not there. */
export function kindOfRungs(
  folder: string,
  { folder: below, rungs }: Ladder,
): RungKind | undefined {
  const have = (ending: string) =>
    rungs.every(({ name }) =>
      existsSync(path.join(folder, 'src', below, `${name}${ending}`)),
    );
  if (rungs.length === 0) return undefined;
  if (have('.ts')) return 'files';
  return have('') ? 'folders' : undefined;
}

/** Undefined without rungs. A folder's URL ends in a slash. */
export function topRung(
  folder: string,
  ladder: Ladder,
): URL | undefined {
  const top = ladder.rungs.at(-1);
  if (!top) return undefined;
  const rung = path.join(folder, 'src', ladder.folder, top.name);
  const isFolder = kindOfRungs(folder, ladder) === 'folders';
  return pathToFileURL(`${rung}${isFolder ? path.sep : '.ts'}`);
}
