// How far a student is with a lesson, and what was measured of it.

import {
  type LessonProgress,
  readProgress,
} from '@under-load/course/progress';
import type { ExperimentResult } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import type { PageContext } from './page-context.ts';

export interface LessonState {
  progress: LessonProgress;
  /** How many of its experiments were measured on this machine. */
  measured: number;
  experiments: number;
  /** Those whose claim did not hold at last, or was not measured. */
  failing: ExperimentResult[];
}

export async function stateOf(
  { course, results }: PageContext,
  { name, lesson }: CourseLesson,
): Promise<LessonState> {
  const { experiments } = lesson;
  const [progress, newest] = await Promise.all([
    readProgress(course.root, name),
    Promise.all(experiments.map((each) => results.newest(name, each))),
  ]);
  const kept = newest.filter((one) => one !== undefined);
  const failing = kept
    .map(({ result }) => result)
    .filter(({ holds }) => !holds);
  return {
    progress,
    measured: kept.length,
    experiments: experiments.length,
    failing,
  };
}
