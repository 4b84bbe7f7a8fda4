// How a live lesson is shown: line by line, or as one screen.

import type { Lesson } from '@under-load/lab';
import type { Grade, GradedBehaviour } from '../grade/grade.ts';
import type { Position } from './place.ts';

/** One run of the behaviours, as far as it is. */
export interface LiveView {
  lesson: Lesson;
  position: Position;
  /** What the scratch is called. */
  subject: string;
  behaviours: GradedBehaviour[];
  /** Known from the run before, and not there yet. */
  pending: string[];
  /** Once the run has ended. */
  grade?: Grade;
}

export interface Display {
  begin: (view: LiveView) => void;
  /** `view` has it already. */
  add: (graded: GradedBehaviour, view: LiveView) => void;
  end: (view: LiveView) => void;
  /** Something short, such as what a key did. */
  tell: (lines: string[]) => void;
  /** Something long, such as a diff. */
  show: (text: string) => void;
  /** A key was pressed. Returns whether it only turned a page. */
  onKey: () => boolean;
  close: () => void;
}

export const keyHelp =
  'n next, p previous, r rung anew, u undo, d diff, s say, Enter run, q quit';
