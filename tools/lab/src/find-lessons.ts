// Finds the repository that a folder is in, and its lessons.

import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './errors.ts';

/** @throws UsageError when no folder above holds the workspace. */
export function findRepository(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'pnpm-workspace.yaml'))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      throw new UsageError(`no pnpm-workspace.yaml above ${start}`);
    }
  }
}

/**
 * Returns the folders `packages/*` that hold a `lesson.ts`, sorted.
 *
 * @throws UsageError when there is none.
 */
export async function findLessons(root: string): Promise<string[]> {
  const packages = path.join(root, 'packages');
  const names = existsSync(packages) ? await readdir(packages) : [];
  const folders = names.sort().map((name) => path.join(packages, name));
  const lessons = folders.filter((folder) =>
    existsSync(path.join(folder, 'lesson.ts')),
  );
  if (lessons.length > 0) return lessons;
  throw new UsageError(`no lesson in ${packages}`);
}
