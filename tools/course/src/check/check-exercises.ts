// An exercise can be failed, and it can be solved.

import path from 'node:path';
import type { Ladder, Lesson } from '@under-load/lab';
import { loadLesson } from '@under-load/lab/cli';
import { grade } from '../grade/grade.ts';
import { withLessonServices } from '../grade/lesson-services.ts';
import { topRung } from '../ladder/rung-path.ts';
import { judgeSolution, judgeStub } from './judge-exercise.ts';

/**
 * Grades the stub of every ladder, then its top rung, services
 * provided. Returns a line for each thing that is wrong.
 */
export async function checkExercises(
  folders: string[],
  signal: AbortSignal,
): Promise<string[]> {
  const lessons = await Promise.all(folders.map(loadLesson));
  const services = lessons.flatMap((lesson) => lesson.services);
  return withLessonServices({ services }, signal, async (env) => {
    const lines: string[] = [];
    for (const [i, lesson] of lessons.entries()) {
      const around = { folder: folders[i] ?? '', env, signal };
      lines.push(...(await checkLesson(lesson, around)));
    }
    return lines;
  });
}

interface Surroundings {
  /** The lesson's. */
  folder: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

async function checkLesson({ ladders }: Lesson, around: Surroundings) {
  const about = path.basename(around.folder);
  const lines: string[] = [];
  for (const ladder of ladders) {
    const found = await checkOne(ladder, around);
    const subject = `${about}: exercise: ${ladder.exercise}`;
    lines.push(...found.map((sentence) => `${subject}: ${sentence}`));
  }
  return lines;
}

async function checkOne(
  ladder: Ladder,
  around: Surroundings,
): Promise<string[]> {
  const { exercise } = ladder;
  const stub = judgeStub(await grade({ ...around, exercise }));
  const rung = topRung(around.folder, ladder);
  if (!rung) return [...stub, 'there is no rung that solves it'];
  const solution = await grade({ ...around, exercise, rung });
  return [...stub, ...judgeSolution(solution)];
}
