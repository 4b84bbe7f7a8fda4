// How far a student is with a lesson.

import type { LessonProgress } from '@under-load/course/progress';
import { html, type Part } from './html.ts';

/** @param isBegun Also where nothing is tested: by a measurement. */
export function progressOf(
  { suite, exercise }: LessonProgress,
  isBegun = false,
): Part {
  const suites = { passing: 'tests pass', failing: 'tests fail' };
  const exercises = { begun: 'exercise begun', done: 'exercise done' };
  const badges = [
    suite && { kind: suite, text: suites[suite] },
    exercise && { kind: exercise, text: exercises[exercise] },
  ].filter((one) => one !== undefined);
  if (badges.length === 0) {
    const word = isBegun ? 'begun' : 'not begun';
    return html`<span class="badge">${word}</span>`;
  }
  return badges.map(
    ({ kind, text }) =>
      html`<span class="badge ${kind}">${text}</span>`,
  );
}
