// A student, the exercise, and how to talk to the student.

import type { Ladder, Lesson } from '@under-load/lab';
import type { Look } from '@under-load/lab/cli';

export interface Student {
  /** The repository's. */
  root: string;
  /** The lesson's. */
  folder: string;
  lesson: Lesson;
  /** The ladder whose exercise it is. */
  ladder: Ladder;
  look: Look;
}
