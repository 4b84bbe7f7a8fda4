// What a student is asked to write, and where.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ownSubjects } from '@under-load/course/exercise-subject';

export interface Exercise {
  /** Of the README, without its links. */
  text: string;
  /** In the lesson's folder, with slashes: the student's own. */
  files: string[];
}

export async function findExercise(folder: string): Promise<Exercise> {
  const subjects = await ownSubjects(path.join(folder, 'exercise'));
  const found = (await Promise.all(subjects.map(filesOf))).flat();
  const files = found.map((file) =>
    path.relative(folder, file).replaceAll(path.sep, '/'),
  );
  return { text: await readTask(folder), files };
}

async function filesOf(subject: string): Promise<string[]> {
  if (subject.endsWith('.ts')) return [subject];
  const names = await readdir(subject).catch(() => []);
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(subject, name));
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
