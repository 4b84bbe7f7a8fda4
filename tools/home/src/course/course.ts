// The lessons of this repository, as the pages know them.

import path from 'node:path';
import type { LessonFacts } from '@under-load/course/lesson-facts';
import type { Lesson } from '@under-load/lab';
import { findLessons, loadLesson } from '@under-load/lab/cli';

export interface CourseLesson {
  /** Folder and package name, such as `05-caching-with-redis`. */
  name: string;
  /** Such as `05`. */
  number: string;
  folder: string;
  lesson: Lesson;
  /** Its experiments, behaviours and figures; loaded once. */
  facts: () => Promise<LessonFacts>;
}

export interface Course {
  /** The repository's folder. */
  root: string;
  lessons: CourseLesson[];
  /** Undefined when no lesson has this name. */
  find: (name: string) => CourseLesson | undefined;
}

/** @throws UsageError when the repository has no lesson. */
export async function openCourse(root: string): Promise<Course> {
  const folders = await findLessons(root);
  const lessons = await Promise.all(folders.map(open));
  const byName = new Map(lessons.map((each) => [each.name, each]));
  return { root, lessons, find: (name) => byName.get(name) };
}

async function open(folder: string): Promise<CourseLesson> {
  const lesson = await loadLesson(folder);
  let facts: Promise<LessonFacts> | undefined;
  return {
    name: path.basename(folder),
    number: lesson.name.slice(0, 2),
    folder,
    lesson,
    facts: () => (facts ??= load(folder)),
  };
}

// Loaded late: the first page should not wait for it.
async function load(folder: string): Promise<LessonFacts> {
  const { readFacts } = await import('@under-load/course/lesson-facts');
  return readFacts(folder);
}
