// What a README and an instructor invite to break, and the proof that
// it shows what the text says: `test/break-it.ts` of a lesson.

import type { Variants } from './experiment.ts';
import type { RunningServer } from './start-server.ts';

/** What a proof can do, in a copy of the lesson. */
export interface Attempt {
  /** The lesson's folder in the copy. */
  folder: string;
  /**
   * Edits a file for this proof only.
   *
   * @throws Error unless `from` stands there exactly once.
   */
  patch: (file: string, from: string, to: string) => Promise<void>;
  /**
   * Runs the test files whose path has `file`, and of their tests those
   * that match `pattern`. Resolves to the full names of all that fail.
   *
   * @throws Error when no test ran.
   */
  failing: (file: string, pattern?: string) => Promise<string[]>;
  /** Starts `src/server.ts`; what still runs at the end is ended. */
  start: (
    args?: string[],
    env?: NodeJS.ProcessEnv,
  ) => Promise<RunningServer>;
  /** Runs `lab <experiment> --quick`; its figures. */
  lab: (experiment: string) => Promise<Variants>;
  /** Aborts when CI is stopped. */
  signal: AbortSignal;
}

/** Rejects when the text does not tell the truth. */
export type See = (attempt: Attempt) => Promise<void>;

export interface BreakIt {
  /** The list in the README, under "Break it yourself". */
  items: { text: string; see: See }[];
  /**
   * What the instructor does, by the rung's name, or `pool/<rung>` with
   * two ladders: `break` in `lesson.ts` is its text. A rung with
   * `shows` needs none.
   */
  cells: Record<string, See>;
}

/** Returns it as declared. */
export function defineBreakIt(breakIt: BreakIt): BreakIt {
  return breakIt;
}
