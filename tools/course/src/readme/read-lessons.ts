// Loads the lessons that a command is about, and what is wrong with
// those that cannot be loaded.

import path from 'node:path';
import {
  findLessons,
  loadLesson,
  messageOf,
} from '@under-load/lab/cli';
import { type LessonFacts, readFacts } from './lesson-facts.ts';
import { readMeasured } from './measured.ts';
import type { Listed } from './render-lessons.ts';

export interface ReadLessons {
  /** Those that were asked for. */
  chosen: LessonFacts[];
  /** All, for the table of the root README; nothing if one is broken. */
  listed: Listed[] | undefined;
  problems: string[];
}

export async function readLessons(
  root: string,
  folders: string[],
): Promise<ReadLessons> {
  const problems: string[] = [];
  const chosen: LessonFacts[] = [];
  for (const folder of folders) {
    try {
      chosen.push(await readFacts(folder));
    } catch (error) {
      problems.push(`${path.basename(folder)}: ${messageOf(error)}`);
    }
  }
  const listed = await list(root).catch(() => undefined);
  if (!listed) problems.push('README.md: lessons: not all can be read');
  return { chosen, listed, problems };
}

async function list(root: string): Promise<Listed[]> {
  const folders = await findLessons(root);
  return Promise.all(
    folders.map(async (folder) => ({
      lesson: await loadLesson(folder),
      measured: await readMeasured(folder),
    })),
  );
}
