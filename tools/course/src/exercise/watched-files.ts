// What an exercise depends on: the student's files, and the lesson's.

import path from 'node:path';
import type { WatchOptions } from '../watch/watch-files.ts';

/** @param folder The lesson's. */
export function watchedFiles(
  folder: string,
): Pick<WatchOptions, 'paths' | 'ignored'> {
  const live = path.join(folder, 'src', 'live');
  return {
    paths: ['exercise', 'src'].map((name) => path.join(folder, name)),
    ignored: (file) => path.normalize(file) === live,
  };
}
