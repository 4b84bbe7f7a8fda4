// How far a student is with a lesson, in one word.

import type { CourseLesson } from '../course/course.ts';
import { type LessonState, stateOf } from './lesson-state.ts';
import type { PageContext } from './page-context.ts';

export interface Step {
  at: CourseLesson;
  state: LessonState;
  stage: Stage;
}

export type Stage = 'done' | 'passing' | 'begun' | 'failing' | 'new';

export async function stepOf(
  context: PageContext,
  at: CourseLesson,
): Promise<Step> {
  const state = await stateOf(context, at);
  return { at, state, stage: stageOf(state) };
}

/** What deserves attention comes first. */
function stageOf({ progress, measured }: LessonState): Stage {
  const { suite, exercise } = progress;
  if (suite === 'failing') return 'failing';
  if (exercise === 'done') return 'done';
  if (exercise === 'begun') return 'begun';
  return suite ?? (measured > 0 ? 'begun' : 'new');
}
