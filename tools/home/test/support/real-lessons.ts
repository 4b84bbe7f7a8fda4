// The lessons of this course, as declared: one after the other, since
// Jest on Node 20 cannot link two of them at once.

import { fileURLToPath } from 'node:url';
import type { Lesson } from '@under-load/lab';
import { findLessons, loadLesson } from '@under-load/lab/cli';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

export async function realLessons(): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  for (const folder of await findLessons(root)) {
    lessons.push(await loadLesson(folder));
  }
  return lessons;
}
