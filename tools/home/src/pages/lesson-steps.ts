// The steps of a lesson, in order, each with its state and a way to it.

import {
  nextStep,
  type PathStep,
  type StepName,
  stepsOf,
} from '../course/lesson-path.ts';
import type { CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';
import { stateOf } from './lesson-state.ts';
import type { TabContext } from './page-context.ts';

const titles: Record<StepName, string> = {
  read: 'Read',
  run: 'Run',
  break: 'Break',
  exercise: 'Exercise',
  measure: 'Measure',
};

const pages: Record<StepName, string> = {
  read: 'ladder#readme',
  run: 'server',
  break: 'server#server-break',
  exercise: 'exercise',
  measure: 'lab',
};

export function stepUrl(
  { name }: Pick<CourseLesson, 'name'>,
  step: StepName,
): string {
  return `/lessons/${name}/${pages[step]}`;
}

export async function lessonSteps(context: TabContext): Promise<Part> {
  const steps = stepsOf(await stateOf(context, context.lesson));
  const next = nextStep(steps);
  return html`<ol class="steps" data-part="steps">
    ${steps.map((step) => stepItem(context, step, step.name === next))}
    ${nextLesson(context, next === undefined)}
  </ol>`;
}

function stepItem(
  { lesson }: TabContext,
  { name, state }: PathStep,
  isNext: boolean,
): Part {
  const words = { done: 'done', begun: 'begun', open: '' };
  return html`<li
    class="${state}"
    data-step="${name}"
    data-state="${state}"
  >
    <a
      href="${name === 'read' ? '#readme' : stepUrl(lesson, name)}"
      ${isNext && html`aria-current="step"`}
      >${titles[name]}<span class="unseen"> ${words[state]}</span></a
    >
  </li>`;
}

function nextLesson(
  { course, lesson }: TabContext,
  isNext: boolean,
): Part {
  const after = course.lessons[course.lessons.indexOf(lesson) + 1];
  const href = after ? stepUrl(after, 'read') : '/';
  const title = after
    ? `Next lesson: ${after.number} ${after.lesson.title}`
    : 'All lessons';
  return html`<li data-step="next">
    <a
      href="${href}"
      title="${title}"
      data-key=">"
      ${isNext && html`aria-current="step"`}
      >${after ? 'Next lesson' : 'All lessons'}</a
    >
  </li>`;
}
