// What the rules look at: a lesson's folder, and what it declares.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BreakIt, Lesson } from '@under-load/lab';
import { loadLesson } from '@under-load/lab/cli';
import {
  type Behaviours,
  loadBehaviours,
  loadBreakIt,
} from '../readme/lesson-facts.ts';
import { type CountedLadder, readCounted } from './counted-ladder.ts';

export interface LessonFile {
  /** Relative to the lesson's folder, with slashes. */
  name: string;
  text: string;
}

export interface CheckedLesson {
  folder: string;
  /** The folder's own name. */
  name: string;
  lesson: Lesson;
  files: LessonFile[];
  behaviours: Behaviours;
  breakIt: BreakIt;
  ladders: CountedLadder[];
  /** The README at the root of the repository. */
  rootReadme: string;
}

/** What installing, testing and live coding leave; git ignores it. */
const ignored =
  /^(node_modules|coverage|src\/live|\.under-load)(\/|$)|\.(log|tsbuildinfo)$|\.DS_Store$/;

export async function readChecked(
  root: string,
  folder: string,
): Promise<CheckedLesson> {
  const lesson = await loadLesson(folder);
  return {
    folder,
    name: path.basename(folder),
    lesson,
    files: await readFiles(folder),
    ladders: await Promise.all(
      lesson.ladders.map((ladder) => readCounted(folder, ladder)),
    ),
    rootReadme: await readFile(path.join(root, 'README.md'), 'utf8'),
    behaviours: await loadBehaviours(folder, lesson),
    breakIt: await loadBreakIt(folder),
  };
}

/** Undefined when there is no such file. */
export function textOf(
  { files }: Pick<CheckedLesson, 'files'>,
  wanted: string,
): string | undefined {
  return files.find(({ name }) => name === wanted)?.text;
}

async function readFiles(
  folder: string,
  below = '',
): Promise<LessonFile[]> {
  const here = path.join(folder, below);
  const entries = await readdir(here, { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const name = path.posix.join(below, entry.name);
    if (ignored.test(name)) return [];
    if (entry.isDirectory()) return readFiles(folder, name);
    const text = await readFile(path.join(folder, name), 'utf8');
    return [{ name, text }];
  });
  return (await Promise.all(found)).flat();
}
