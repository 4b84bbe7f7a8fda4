// Which lessons a command is about.

import path from 'node:path';
import { findLessons, UsageError } from '@under-load/lab/cli';

/**
 * Returns the folders of the lessons that are asked for, by name or by
 * number; all of them when none is.
 *
 * @throws UsageError that lists the lessons.
 */
export async function chooseLessons(
  root: string,
  asked: string[],
): Promise<string[]> {
  const folders = await findLessons(root);
  if (asked.length === 0) return folders;
  const chosen = new Set(asked.map((name) => find(folders, name)));
  return folders.filter((folder) => chosen.has(folder));
}

function find(folders: string[], asked: string): string {
  const found = folders.find((folder) => {
    const name = path.basename(folder);
    return name === asked || Number(name.slice(0, 2)) === Number(asked);
  });
  if (found) return found;
  const known = folders.map((folder) => path.basename(folder));
  throw new UsageError(
    `no lesson "${asked}"; known: ${known.join(', ')}`,
  );
}
