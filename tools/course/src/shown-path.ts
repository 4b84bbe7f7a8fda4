// A file's name for people: from the repository's root, with slashes.

import path from 'node:path';

export function shownPath(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/');
}
