// How far a student is: one file, and what Jest noted of the suites.
//
//   .under-load/progress.json          written here
//   .under-load/suites/<lesson>.json   written by suite-reporter.js

import path from 'node:path';
import { messageOf } from '@under-load/lab/cli';
import { asRecord, readState, writeState } from './state-file.ts';

export interface LessonProgress {
  /** How its last whole run ended; nothing if there was none. */
  suite?: 'passing' | 'failing';
  exercise?: 'begun' | 'done';
  /** Hints shown so far. */
  hints: number;
  /** Asked for the solution before the exercise was done. */
  gaveUp: boolean;
  /** What a student did that leaves no other trace. */
  noted?: NotedStep[];
}

const notedSteps = ['read', 'run', 'break'] as const;
export type NotedStep = (typeof notedSteps)[number];

type Change = Partial<Omit<LessonProgress, 'suite'>>;

/** What cannot be read counts as not there. */
export async function readProgress(
  root: string,
  lesson: string,
): Promise<LessonProgress> {
  const { suite } = await readState(suiteFile(root, lesson));
  const kept = asRecord(
    asRecord((await readAll(root))['lessons'])[lesson],
  );
  const { exercise, hints, gaveUp } = kept;
  const noted = notedIn(kept['noted']);
  return {
    ...(noted.length > 0 ? { noted } : {}),
    ...(suite === 'passing' || suite === 'failing' ? { suite } : {}),
    ...(exercise === 'begun' || exercise === 'done'
      ? { exercise }
      : {}),
    hints: Number.isInteger(hints) ? Number(hints) : 0,
    gaveUp: gaveUp === true,
  };
}

function notedIn(kept: unknown): NotedStep[] {
  const all: unknown[] = Array.isArray(kept) ? kept : [];
  return notedSteps.filter((step) => all.includes(step));
}

/** A folder that cannot be written to costs a line on stderr. */
export async function changeProgress(
  root: string,
  lesson: string,
  change: Change,
): Promise<void> {
  const all = await readAll(root);
  const lessons = asRecord(all['lessons']);
  const changed = { ...asRecord(lessons[lesson]), ...change };
  const next = { ...all, lessons: { ...lessons, [lesson]: changed } };
  try {
    await writeState(progressFile(root), next);
  } catch (error) {
    const reason = messageOf(error);
    process.stderr.write(`your progress is not kept: ${reason}\n`);
  }
}

function readAll(root: string): Promise<Record<string, unknown>> {
  return readState(progressFile(root));
}

function progressFile(root: string): string {
  return path.join(root, '.under-load', 'progress.json');
}

function suiteFile(root: string, lesson: string): string {
  return path.join(root, '.under-load', 'suites', `${lesson}.json`);
}
