// All files of a new lesson, in memory: nothing is written here.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type Files, fillIn, readTemplate } from './template.ts';
import type { LessonName } from './lesson-name.ts';

/** The same in every lesson; their paths lead out of its folder. */
const copied = ['jest.config.js', 'tsconfig.json'];
const formatted = /\.(json|md|ts)$/;

/** @param model An existing lesson, to copy settings from. */
export async function makeLesson(
  name: LessonName,
  title: string,
  model: string,
): Promise<Files> {
  const files: Files = new Map();
  for (const [file, text] of await readTemplate()) {
    const filled = fillIn(text, name, title);
    const destination = path.join(model, '..', name.full, file);
    files.set(file, await tidy(destination, filled));
  }
  for (const file of copied) {
    files.set(file, await readFile(path.join(model, file), 'utf8'));
  }
  return files;
}

/** Another name may want another line break, or a wider column. */
async function tidy(filepath: string, text: string): Promise<string> {
  if (!formatted.test(filepath)) return text;
  const house = await resolveConfig(filepath);
  return format(text, { ...house, filepath });
}
