// Where one is among the lessons; the button opens a list of them all.

import type { Course, CourseLesson } from '../course/course.ts';
import { type CoursePart, partsOf } from '../course/parts.ts';
import { type Html, html, type Part } from './html.ts';

export function lessonBar(course: Course, at: CourseLesson): Html {
  const { number, lesson } = at;
  return html`<button
      type="button"
      class="quiet lesson-button"
      popovertarget="lessons"
      data-key="0"
      title="All lessons"
    >
      <span class="number">${number}</span>
      <span class="title">${lesson.title}</span>
      <span aria-hidden="true">▾</span>
    </button>
    <nav class="lessons" id="lessons" popover aria-label="Lessons">
      ${partsOf(course).map((part) => partList(part, at))}
    </nav>`;
}

function partList(
  { name, numeral, lessons }: CoursePart,
  at: CourseLesson,
): Part {
  const title = `part-${numeral}`;
  return html`<div class="lessons-part">
    <p id="${title}"><span class="numeral">${numeral}</span> ${name}</p>
    <ol aria-labelledby="${title}">
      ${lessons.map((each) => lessonLink(each, each.name === at.name))}
    </ol>
  </div>`;
}

function lessonLink(
  { name, number, lesson }: CourseLesson,
  isHere: boolean,
): Part {
  return html`<li>
    <a
      href="/lessons/${name}"
      ${lessonKey(number)}
      aria-current="${isHere ? 'page' : 'false'}"
      ><span class="number">${number}</span> ${lesson.title}</a
    >
  </li>`;
}

/** A key is one character: lessons from 10 on have none. */
export function lessonKey(number: string): Part {
  const key = Number(number);
  return key < 10 && html`data-key="${key}"`;
}
