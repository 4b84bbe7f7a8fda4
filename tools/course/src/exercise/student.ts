// Whose exercise it is, and how to talk to them.

import type { Lesson } from '@under-load/lab';
import type { Look } from '@under-load/lab/cli';

export interface Student {
  /** The repository's. */
  root: string;
  /** The lesson's. */
  folder: string;
  lesson: Lesson;
  look: Look;
}
