// How far a student is with the whole course: a step a lesson.

import type { CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';
import type { LessonState } from './lesson-state.ts';

export interface Step {
  at: CourseLesson;
  state: LessonState;
}

type Stage = 'done' | 'passing' | 'begun' | 'failing' | 'new';

const words: Record<Stage, string> = {
  done: 'exercise done',
  passing: 'tests pass',
  begun: 'begun',
  failing: 'tests fail',
  new: 'not begun',
};

export function progressLine(steps: Step[]): Part {
  const stages = steps.map(({ at, state }) => {
    return { at, stage: stageOf(state) };
  });
  return html`<div class="course-progress">
    <p class="summary" data-progress>${summaryOf(stages)}</p>
    <ol>
      ${stages.map(
        ({ at, stage }) =>
          html`<li class="${stage}" data-stage="${stage}">
            <span class="number">${at.number}</span> ${words[stage]}
          </li>`,
      )}
    </ol>
  </div>`;
}

/** What deserves attention comes first. */
function stageOf({ progress, measured }: LessonState): Stage {
  const { suite, exercise } = progress;
  if (suite === 'failing') return 'failing';
  if (exercise === 'done') return 'done';
  if (exercise === 'begun') return 'begun';
  return suite ?? (measured > 0 ? 'begun' : 'new');
}

function summaryOf(stages: { stage: Stage }[]): string {
  const count = (...wanted: Stage[]) =>
    stages.filter(({ stage }) => wanted.includes(stage)).length;
  const all = stages.length;
  if (count('new') === all) {
    const wait = all === 1 ? 'lesson waits' : 'lessons wait';
    return `Nothing is begun yet: ${all} ${wait}.`;
  }
  const done = `${count('done')} of ${all} exercises done`;
  const begun = count('begun', 'passing', 'failing');
  const lessons = begun === 1 ? 'lesson' : 'lessons';
  return begun === 0
    ? `${done}.`
    : `${done}, ${begun} ${lessons} begun.`;
}
