// Where one is among the lessons, and the way to the others.

import type { Course, CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';

export function lessonBar(course: Course, at: CourseLesson): Part {
  return html`<nav class="lessons" aria-label="Lessons">
    ${course.lessons.map(
      ({ name, number, lesson }) =>
        html`<a
          href="/lessons/${name}"
          title="${lesson.title}"
          data-key="${Number(number)}"
          aria-current="${name === at.name ? 'page' : 'false'}"
          >${number}<span class="title"> ${lesson.title}</span></a
        >`,
    )}
  </nav>`;
}
