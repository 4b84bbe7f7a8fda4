// Runs a lesson's exercise suite, and tells which behaviours hold.

import { StoppedError } from '@under-load/lab/cli';
import {
  type GradedBehaviour,
  gradeLog,
  type GradeLogOptions,
} from './grade-log.ts';
import { type HangLimits, watchForHang } from './hang.ts';
import { jestEnded, type Problem } from './problem.ts';
import { runJest } from './run-jest.ts';
import { inspectSubject } from './subject.ts';

export type { GradedBehaviour };

export interface Grade {
  /** In the order of the suite; fewer than all after a problem. */
  behaviours: GradedBehaviour[];
  /** Why the suite did not run, or not to its end. */
  problem?: Problem;
}

export interface GradeOptions extends GradeLogOptions {
  /**
   * The exercise to run, such as `my-pool`.
   * @default every exercise of the lesson
   */
  exercise?: string;
  /** The name of the top rung, which is not to be imported. */
  top?: string | undefined;
  /**
   * The file to grade, or a folder if its URL ends in a slash.
   * @default the student's own
   */
  rung?: URL | undefined;
  /** One behaviour, by its sentence. @default all of them */
  only?: string | undefined;
  /** Such as `REDIS_URL`; added to this process's own. */
  env?: NodeJS.ProcessEnv;
  /** Ends the suite, and everything that it has started. */
  signal: AbortSignal;
  /** @default `hangLimits` */
  limits?: HangLimits;
}

// In one process: its heartbeat is that of the tests, and the first
// behaviour comes sooner. Verbose: what the code prints comes at once.
const flags = ['--runInBand', '--forceExit', '--ci', '--verbose'];
/** A behaviour that takes longer will not end. */
const limitMs = 10_000;

/**
 * Resolves however the suite ends; a syntax error or a missing file
 * is a `problem` of the grade.
 *
 * @throws StoppedError when `signal` aborts.
 */
export async function grade(options: GradeOptions): Promise<Grade> {
  const { folder, signal } = options;
  throwIfStopped(signal);
  const problem = await inspectSubject(folder, options);
  throwIfStopped(signal);
  return problem ? { behaviours: [], problem } : runSuite(options);
}

/** Whether everything that the suite asks for holds. */
export function holdsAll({ behaviours, problem }: Grade): boolean {
  const all = behaviours.every(({ passed }) => passed);
  return !problem && behaviours.length > 0 && all;
}

async function runSuite(options: GradeOptions): Promise<Grade> {
  const { folder, exercise = '*', rung, env = {}, signal } = options;
  const { only } = options;
  const hang = watchForHang(options.limits);
  const log = gradeLog(options);
  const ending = await runJest({
    folder,
    flags: [
      ...flags,
      ...['--testMatch', `**/exercise/${exercise}.test.ts`],
      ...(only ? ['--testNamePattern', `${escaped(only)}$`] : []),
    ],
    env: {
      TEST_LIMIT_MS: String(limitMs),
      ...env,
      RUNG_FILE: rung?.href,
    },
    signal: AbortSignal.any([signal, hang.signal]),
    onEvent: (event) => {
      hang.notice(event);
      log.add(event);
    },
  });
  hang.stop();
  throwIfStopped(signal);
  const { behaviours, complete } = log;
  const problem =
    hang.problem() ??
    log.problem() ??
    (complete() && behaviours.length > 0
      ? undefined
      : jestEnded(ending));
  return problem ? { behaviours, problem } : { behaviours };
}

function escaped(text: string): string {
  return text.replaceAll(/[\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new StoppedError('the suite was stopped');
}
