// A student who has just got the course: a fresh copy, an empty home.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { bareEnvironment } from './bare-environment.ts';
import { freshCopy } from './fresh-copy.ts';

export interface Student {
  /** Where the repository is. */
  folder: string;
  env: NodeJS.ProcessEnv;
}

/**
 * @param scratch Holds one folder a student, and what npx downloads
 * for the first of them.
 */
export async function newStudent(
  root: string,
  scratch: string,
  name: string,
): Promise<Student> {
  const own = path.join(scratch, name);
  const [home, temporary] = [
    path.join(own, 'home'),
    path.join(own, 't'),
  ];
  const downloads = path.join(scratch, 'downloads');
  for (const folder of [home, temporary, downloads]) {
    await mkdir(folder, { recursive: true });
  }
  // A space and a letter beyond ASCII: both are to work.
  const folder = path.join(own, 'Zoë learns', 'under-load');
  await freshCopy(root, folder);
  const places = { root, home, downloads, temporary };
  return { folder, env: bareEnvironment(places) };
}
