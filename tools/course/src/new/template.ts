// The template is a lesson itself, 00-template, that is tested where
// it is. A new lesson is its files with another name, title, part and
// port.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LessonName } from './lesson-name.ts';
import { partOf } from './lesson-part.ts';

export const templateFolder = fileURLToPath(
  new URL('../../template/', import.meta.url),
);

/** Folders that running the template leaves in it. */
const left = new Set(['node_modules', 'coverage', 'live']);

/** Text by path, relative to the lesson's folder. */
export type Files = Map<string, string>;

export async function readTemplate(): Promise<Files> {
  const entries = await readdir(templateFolder, {
    recursive: true,
    withFileTypes: true,
  });
  const files: Files = new Map();
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(templateFolder, file);
    const isLeft = name.split(path.sep).some((part) => left.has(part));
    if (!entry.isFile() || isLeft) continue;
    files.set(name, await readFile(file, 'utf8'));
  }
  return files;
}

export function fillIn(
  text: string,
  { full, number }: LessonName,
  title: string,
): string {
  return text
    .replaceAll('3000', String(3000 + Number(number)))
    .replaceAll('00-template', full)
    .replaceAll('# 00 A new lesson', `# ${number} ${title}`)
    .replaceAll('A new lesson', title)
    .replace("part: 'Under load'", `part: '${partOf(number)}'`);
}
