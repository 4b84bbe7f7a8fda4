// A lesson's README as HTML.

import type { Course, CourseLesson } from '../course/course.ts';

export async function renderReadme(
  _course: Course,
  lesson: CourseLesson,
): Promise<string> {
  return `<h1>${lesson.number}</h1>`;
}
