// What a student is asked to write for a ladder, and where.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ladder, Lesson } from '@under-load/lab';

export interface Exercise {
  /** Of the README, without its links. */
  text: string;
  /** In the lesson's folder, with slashes: the student's own. */
  files: string[];
}

export async function findExercise(
  folder: string,
  { ladders }: Pick<Lesson, 'ladders'>,
  { exercise }: Pick<Ladder, 'exercise'>,
): Promise<Exercise> {
  const files = await filesOf(folder, `exercise/${exercise}`);
  const others = ladders
    .map((each) => each.exercise)
    .filter((name) => name !== exercise);
  const task = await readTask(folder);
  const text = paragraphsFor(task, exercise, others);
  return { text: text || `Write your own in \`${files[0]}\`.`, files };
}

/** Without those that are of another ladder's exercise alone. */
function paragraphsFor(task: string, own: string, others: string[]) {
  const isOfOthers = (text: string) =>
    others.some((name) => text.includes(name)) && !text.includes(own);
  const paragraphs = task.split(/\n{2,}/);
  return paragraphs.filter((one) => !isOfOthers(one)).join('\n\n');
}

/** Its version is a file, or a folder of that name. */
async function filesOf(
  folder: string,
  subject: string,
): Promise<string[]> {
  const names = await readdir(path.join(folder, subject)).catch(
    () => undefined,
  );
  if (!names) return [`${subject}.ts`];
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${subject}/${name}`);
}

/** From its heading to the command or to the first hint. */
async function readTask(folder: string): Promise<string> {
  const file = path.join(folder, 'README.md');
  const readme = await readFile(file, 'utf8').catch(() => '');
  const [, section = ''] = readme.split(/^## Exercise\b.*$/m);
  const [text = ''] = section.split(/^(?:```|<details>|## )/m);
  return text
    .trim()
    .replace(/:$/, '.')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
