// The ladders of a lesson, with what their rungs are compared by.

import type { LessonFacts } from '@under-load/course/lesson-facts';
import { type Ladder, laddersOf } from '../render/ladders.ts';

export interface ComparedLadder extends Ladder {
  /** Sentences, in the order of the suite. */
  behaviours: string[];
}

export function comparedLadders(facts: LessonFacts): ComparedLadder[] {
  const { lesson, behaviours = [], sideBehaviours = {} } = facts;
  return laddersOf(lesson).map((ladder) => {
    const { folder } = ladder;
    const own =
      folder === 'ladder' ? behaviours : (sideBehaviours[folder] ?? []);
    return { ...ladder, behaviours: own.map(({ name }) => name) };
  });
}
