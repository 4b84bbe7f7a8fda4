// What a lesson's experiments ask and claim.

import type { Experiment } from '@under-load/lab';
import { messageOf } from '@under-load/lab/cli';
import type { CourseLesson } from '../course/course.ts';

export type Asked = Pick<Experiment, 'name' | 'question' | 'claim'>;

/** One that a student broke is said to be so; the page stays. */
export async function experimentsOf({
  facts,
  lesson,
}: CourseLesson): Promise<Asked[]> {
  try {
    return (await facts()).experiments;
  } catch (error) {
    const question = `The lesson could not be read: ${messageOf(error)}`;
    return lesson.experiments.map((name) => {
      return { name, question, claim: '' };
    });
  }
}
