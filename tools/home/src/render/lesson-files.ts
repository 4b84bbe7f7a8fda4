// The files of a lesson that are shown: what a clone of it has, no
// links, nothing hidden. A name in a request is looked up here.

import { readdir } from 'node:fs/promises';
import path from 'node:path';

const notShown = new Set(['node_modules', 'coverage', 'live']);

/** Files with another ending are not text, or not for eyes. */
const texts = new Set([
  '.ts',
  '.js',
  '.mjs',
  '.json',
  '.md',
  '.css',
  '.html',
  '.svg',
  '.csv',
  '.yaml',
  '.yml',
  '.sql',
  '.txt',
]);

const pictures = new Map([
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
]);

/** Paths inside the folder, with `/` on every system, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await walk(folder, '');
  return found.filter((name) => isText(name) || pictureType(name));
}

export function isText(name: string): boolean {
  return texts.has(path.posix.extname(name));
}

/** Its content type; undefined when it is not a picture. */
export function pictureType(name: string): string | undefined {
  return pictures.get(path.posix.extname(name));
}

async function walk(root: string, inside: string): Promise<string[]> {
  const entries = await readdir(path.join(root, inside), {
    withFileTypes: true,
  });
  const shown = entries
    .filter(({ name }) => !name.startsWith('.') && !notShown.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    shown.map(async (entry) => {
      const name = path.posix.join(inside, entry.name);
      if (entry.isDirectory()) return walk(root, name);
      return entry.isFile() ? [name] : [];
    }),
  );
  return found.flat();
}
