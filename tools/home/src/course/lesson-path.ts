// The one path through a lesson, step by step, and through the course.

import type { LessonState } from '../pages/lesson-state.ts';
import type { CourseLesson } from './course.ts';

export type StepName =
  'read' | 'run' | 'break' | 'exercise' | 'measure';

export interface PathStep {
  name: StepName;
  state: 'done' | 'begun' | 'open';
}

/** In their order. */
export function stepsOf(state: LessonState): PathStep[] {
  const { noted = [], exercise } = state.progress;
  const done = (name: StepName, isDone: boolean): PathStep => ({
    name,
    state: isDone ? 'done' : 'open',
  });
  return [
    done('read', noted.includes('read')),
    done('run', noted.includes('run')),
    done('break', noted.includes('break')),
    { name: 'exercise', state: exercise ?? 'open' },
    done('measure', state.measured > 0),
  ];
}

/**
 * A step that is left out counts as taken once a later one is. An
 * early measurement is no reason to leave out all before it.
 */
export function nextStep(steps: PathStep[]): StepName | undefined {
  const work = steps.filter(({ name }) => name !== 'measure');
  const last = work.findLastIndex(({ state }) => state === 'done');
  const rest = [
    ...work.slice(last + 1),
    ...steps.filter(({ name }) => name === 'measure'),
  ];
  const begun = rest.find(({ state }) => state === 'begun');
  const open = rest.find(({ state }) => state === 'open');
  return (begun ?? open)?.name;
}

export interface Place {
  at: CourseLesson;
  /** Undefined when the lesson is not begun. */
  step: StepName | undefined;
}

interface Passed {
  at: CourseLesson;
  state: LessonState;
}

/**
 * Where a student goes on: in the last lesson that is begun, or in the
 * first that is not, after it.
 *
 * @returns Undefined when there is nothing left.
 */
export function placeIn(lessons: Passed[]): Place | undefined {
  const all = lessons.map(({ at, state }) => {
    const steps = stepsOf(state);
    return { at, isBegun: isBegun(steps), step: nextStep(steps) };
  });
  const last = all.findLastIndex((one) => one.isBegun);
  const [here] = last < 0 ? [] : all.slice(last);
  if (here?.step) return here;
  const [after] = all.slice(last + 1);
  if (after) return { at: after.at, step: undefined };
  return all.find(({ step }) => step !== undefined);
}

function isBegun(steps: PathStep[]): boolean {
  return steps.some(
    ({ name, state }) => name !== 'measure' && state !== 'open',
  );
}
