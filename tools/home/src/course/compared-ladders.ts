// The ladders of a lesson, with what their rungs are compared by.

import type { LessonFacts } from '@under-load/course/lesson-facts';
import type { Ladder } from '@under-load/lab';

export interface ComparedLadder extends Ladder {
  /** Sentences, in the order of the suite. */
  behaviours: string[];
}

type Facts = Pick<LessonFacts, 'lesson' | 'behaviours'>;

export function comparedLadders(facts: Facts): ComparedLadder[] {
  return facts.lesson.ladders.map((ladder) => {
    const behaviours = behavioursOf(facts, ladder);
    return { ...ladder, behaviours };
  });
}

export function behavioursOf(
  { behaviours }: Pick<LessonFacts, 'behaviours'>,
  { folder }: Pick<Ladder, 'folder'>,
): string[] {
  return (behaviours[folder] ?? []).map(({ name }) => name);
}
