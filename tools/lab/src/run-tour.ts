// Runs the experiments of every lesson of a repository.

import path from 'node:path';
import { messageOf } from './errors.ts';
import type { Lesson } from './lesson.ts';
import { loadLesson } from './load-lesson.ts';
import type { Reporter } from './reporter.ts';
import type { LabDocument, TourDocument } from './result.ts';
import { runLesson } from './run-lesson.ts';

export interface TourOptions {
  /** Folders of the lessons, in order. */
  lessons: string[];
  quick: boolean;
  signal: AbortSignal;
  reporter: Reporter;
  /** Called before a lesson's first experiment. */
  onLesson: (lesson: Lesson) => void;
}

/**
 * A lesson that cannot be loaded is reported, and the tour goes on.
 *
 * @throws StoppedError when `signal` aborts.
 */
export async function runTour({
  lessons,
  ...options
}: TourOptions): Promise<TourDocument> {
  const documents: LabDocument[] = [];
  for (const cwd of lessons) documents.push(await visit(cwd, options));
  return { lessons: documents };
}

async function visit(
  cwd: string,
  { onLesson, ...options }: Omit<TourOptions, 'lessons'>,
): Promise<LabDocument> {
  try {
    const lesson = await loadLesson(cwd);
    onLesson(lesson);
    const { experiments } = lesson;
    return await runLesson({ ...options, cwd, lesson, experiments });
  } catch (error) {
    if (options.signal.aborted) throw error;
    const lesson = path.basename(cwd);
    process.stderr.write(`${lesson}: ${messageOf(error)}\n`);
    return { lesson, experiments: [], error: messageOf(error) };
  }
}
