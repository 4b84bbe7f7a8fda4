// The exercise, again whenever a file is saved.

import { print } from '../print.ts';
import { watchLoop } from '../watch/watch-loop.ts';
import {
  gradeExercise,
  type GradingOptions,
} from './grade-exercise.ts';
import { showHint } from './show-hint.ts';
import type { Student } from './student.ts';
import { watchedFiles } from './watched-files.ts';

export interface WatchingOptions extends GradingOptions {
  poll: boolean;
}

/** Resolves to 0 when the student quits. */
export async function watchExercise(
  student: Student,
  { env, poll, signal }: WatchingOptions,
): Promise<number> {
  let only: string | undefined;
  let firstFailed: string | undefined;
  await watchLoop({
    files: { ...watchedFiles(student.folder), poll },
    keys: true,
    signal,
    async run(stop) {
      print(student.look.plain ? '\n' : clearScreen);
      const options = { env, signal: stop, only };
      const { behaviours } = await gradeExercise(student, options);
      const failed = behaviours.find(({ passed }) => !passed);
      if (!only) firstFailed = failed?.behaviour;
      const o = only ? 'o all behaviours' : 'o only the first failure';
      print(
        `Waiting for a change. ${o}, h hint, r run again, q quit\n`,
      );
    },
    async onKey(key, restart) {
      if (key === 'h') await showHint(student);
      if (key === 'o') {
        only = only ? undefined : firstFailed;
        restart();
      }
      if (key === 'r' || key === 'return') restart();
    },
  });
  return 0;
}

const clearScreen = '\x1b[2J\x1b[H';
