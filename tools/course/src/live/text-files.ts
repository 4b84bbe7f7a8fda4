// The text files of a folder, as one value.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** By name: relative to their folder, with slashes. */
export type TextFiles = Map<string, string>;

/** Of all files, those below included, or of the ones named. */
export async function readFiles(
  folder: string,
  names?: string[],
): Promise<TextFiles> {
  const all = names ?? (await namesIn(folder));
  const entries = all.map(async (name): Promise<[string, string]> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return [name, text];
  });
  return new Map(await Promise.all(entries));
}

export async function writeFiles(
  folder: string,
  files: TextFiles,
): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

export function sameFiles(one: TextFiles, other: TextFiles): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, text]) => other.get(name) === text)
  );
}

/** None when there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => path.relative(folder, file))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}
