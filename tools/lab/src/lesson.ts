// What a lesson declares about itself: `lesson.ts` exports one of these.

import type { Capture } from './capture.ts';
import { checkDemo, type Demo } from './demo.ts';

export type Service = 'redis' | 'postgres';

/** One rung of a ladder: a file of its folder, and what it is for. */
export interface Rung {
  /** File name without its ending, such as `2-cache-aside`. */
  name: string;
  title: string;
  /** Live-coding time that an instructor plans for this rung. */
  minutes: number;
  /** What the instructor says when this rung is on the wall. */
  say: string;
  /** What the instructor does to show the rung's limit. */
  break: string;
  /**
   * The behaviours that this rung breaks, each with a pattern that the
   * message of its failure matches. All others must hold.
   */
  breaks: Record<string, RegExp>;
}

export interface Lesson {
  /** Folder and package name, such as `05-caching-with-redis`. */
  name: string;
  title: string;
  /** The pattern's usual name, for the table in the root README. */
  pattern: string;
  /**
   * Why one would want it, for the same table: one sentence. Figures
   * stand as `{experiment: variant}` or `{experiment: variant: p99}`.
   */
  case?: string;
  /** Teaching time of the whole lesson. */
  minutes: number;
  /** What its commands need; `lab-tour` starts them once for all. */
  services: Service[];
  /** The rungs of `src/ladder/`. */
  ladder: Rung[];
  /** Smaller ladders beside it, by their folder in `src/`. */
  sideLadders?: Record<string, Rung[]>;
  /** Files of `lab/` without their ending, in teaching order. */
  experiments: string[];
  /** What its README shows of runs. */
  captures?: Capture[];
  /** What the course home offers to try of its server. */
  demo?: Demo;
}

/**
 * Returns the lesson as declared, once it makes sense.
 *
 * @throws TypeError when a name, a duration, a rung or what can be
 * tried is not usable.
 */
export function defineLesson(lesson: Lesson): Lesson {
  if (!/^\d{2}-[a-z0-9-]+$/.test(lesson.name)) {
    throw new TypeError(`lesson name "${lesson.name}" is not NN-name`);
  }
  if (!(lesson.minutes > 0)) {
    throw new TypeError(`minutes must be positive: ${lesson.minutes}`);
  }
  const side = Object.values(lesson.sideLadders ?? {});
  for (const rung of [lesson.ladder, ...side].flat()) checkRung(rung);
  checkDemo(lesson.demo ?? {});
  return lesson;
}

function checkRung({ name, minutes }: Rung): void {
  if (!/^\d-[a-z0-9-]+$/.test(name)) {
    throw new TypeError(`rung name "${name}" is not N-name`);
  }
  if (!(minutes > 0)) {
    throw new TypeError(`rung ${name}: minutes must be positive`);
  }
}
