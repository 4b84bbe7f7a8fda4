// What a file of `rules/` exports.

import type { CheckedLesson } from './checked-lesson.ts';

export interface Rule {
  name: string;
  /** Returns a sentence for each thing that breaks it. */
  check: (lesson: CheckedLesson) => string[];
}
