// Loads what lessons are rendered with: after the first page was
// sent, and before a person has read it.

import type { Course } from '../course/course.ts';
import { renderReadme } from './render-readme.ts';

export async function warmUp(course: Course): Promise<void> {
  const [lesson] = course.lessons;
  // A page that cannot be rendered says so when it is opened.
  if (lesson) await renderReadme(course, lesson).catch(() => {});
}
