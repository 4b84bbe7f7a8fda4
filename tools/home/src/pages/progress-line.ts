// How far a student is: a sentence for the course, and a step for each
// lesson of a part.

import { html, type Part } from './html.ts';
import type { Stage, Step } from './stage.ts';

const words: Record<Stage, string> = {
  done: 'exercise done',
  passing: 'tests pass',
  begun: 'begun',
  failing: 'tests fail',
  new: 'not begun',
};

export function progressLine(steps: Step[]): Part {
  return html`<ol class="course-progress" aria-label="Your progress">
    ${steps.map(
      ({ at, stage }) =>
        html`<li class="${stage}" data-stage="${stage}">
          <span class="number">${at.number}</span> ${words[stage]}
        </li>`,
    )}
  </ol>`;
}

export function progressSummary(steps: Step[]): Part {
  return html`<p class="summary" data-progress>${summaryOf(steps)}</p>`;
}

function summaryOf(steps: Step[]): string {
  const count = (...wanted: Stage[]) =>
    steps.filter(({ stage }) => wanted.includes(stage)).length;
  const all = steps.length;
  if (count('new') === all) {
    const lessons = all === 1 ? '1 lesson' : `${all} lessons`;
    return `${lessons}, and nothing is begun yet.`;
  }
  const done = `${count('done')} of ${all} exercises done`;
  const begun = count('begun', 'passing', 'failing');
  const lessons = begun === 1 ? 'lesson' : 'lessons';
  return begun === 0
    ? `${done}.`
    : `${done}, ${begun} ${lessons} begun.`;
}
