// What a lesson declares about itself: `lesson.ts` exports one of these.

import type { Capture } from './capture.ts';
import { checkDemo, type Demo } from './demo.ts';

export type Service = 'redis' | 'postgres' | 'rabbitmq';

/** The parts of the course, in their order. */
export const parts = [
  'Under load',
  'Inside Node.js',
  'Data',
  'Staying up',
  'APIs',
  'Design and operation',
] as const;
export type Part = (typeof parts)[number];

/** One rung of a ladder: a file of its folder, and what it is for. */
export interface Rung {
  /** File name without its ending, such as `2-cache-aside`. */
  name: string;
  title: string;
  /** What this rung adds to the one below, in one sentence. */
  idea: string;
  /** Live-coding time that an instructor plans for this rung. */
  minutes: number;
  /** What the instructor says when this rung is on the wall. */
  say: string;
  /** What the instructor does to show the rung's limit. */
  break: string;
  /**
   * One of `breaks`, when it is just what `break` says. Any other text
   * has a proof in `test/break-it.ts`.
   */
  shows?: string;
  /**
   * Why somebody would take this rung for progress. A trap may mend
   * nothing, and may break what the rung below held.
   */
  trap?: string;
  /**
   * Where a rung is a folder of tests: the file to type live. The
   * others are for reading.
   */
  live?: string;
  /**
   * The behaviours that this rung breaks, each with a pattern that the
   * message of its failure matches. All others must hold.
   */
  breaks: Record<string, RegExp>;
}

/** One interface, and the rungs that implement it. */
export interface Ladder {
  /** In `src/`: `ladder`, or `ladder/pool` where there are two. */
  folder: string;
  /** The student's version, in `exercise/`: such as `my-pool`. */
  exercise: string;
  /** How the server is told which rung to run, where it can be. */
  server?: RungOption;
  /** From the bottom to the top. */
  rungs: Rung[];
}

/** An option of a lesson's server that takes a rung's name. */
export interface RungOption {
  /** Such as `--rung`. */
  option: string;
  /** Which one it runs without the option. @default the top rung */
  rung?: string;
}

export interface Lesson {
  /** Folder and package name, such as `05-caching-with-redis`. */
  name: string;
  title: string;
  /** Which part of the course it belongs to. */
  part: Part;
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
  /** The first is the main one. */
  ladders: Ladder[];
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
  if (!parts.includes(lesson.part)) {
    throw new TypeError(`part must be one of ${parts.join(', ')}`);
  }
  if (!(lesson.minutes > 0)) {
    throw new TypeError(`minutes must be positive: ${lesson.minutes}`);
  }
  for (const ladder of lesson.ladders) checkLadder(ladder);
  checkDemo(lesson.demo ?? {});
  return lesson;
}

function checkLadder(ladder: Ladder): void {
  const { folder, exercise, rungs, server } = ladder;
  if (!/^ladder(\/[a-z0-9-]+)?$/.test(folder)) {
    throw new TypeError(`"${folder}" is not ladder, or ladder/name`);
  }
  if (!/^my-[a-z0-9-]+$/.test(exercise)) {
    throw new TypeError(`exercise "${exercise}" is not my-name`);
  }
  for (const rung of rungs) checkRung(rung);
  if (server) checkRungOption(server, rungs);
}

function checkRungOption(
  { option, rung }: RungOption,
  rungs: Rung[],
): void {
  if (!/^--[a-z-]+$/.test(option)) {
    throw new TypeError(`option "${option}" is not --name`);
  }
  if (!rung || rungs.some(({ name }) => name === rung)) return;
  throw new TypeError(`${option}: there is no rung "${rung}"`);
}

function checkRung({ name, minutes }: Rung): void {
  if (!/^\d-[a-z0-9-]+$/.test(name)) {
    throw new TypeError(`rung name "${name}" is not N-name`);
  }
  if (!(minutes > 0)) {
    throw new TypeError(`rung ${name}: minutes must be positive`);
  }
}
