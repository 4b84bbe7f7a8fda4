// A lesson's README as HTML.

import type { Course, CourseLesson } from '../course/course.ts';
import { renderDocument } from './render-document.ts';

export function renderReadme(
  course: Course,
  { name }: CourseLesson,
): Promise<string> {
  return renderDocument(course, `packages/${name}/README.md`);
}
