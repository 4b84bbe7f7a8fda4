// An exercise can be failed, and it can be solved.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lesson } from '@under-load/lab';
import { loadLesson } from '@under-load/lab/cli';
import { grade } from '../grade/grade.ts';
import { withLessonServices } from '../grade/lesson-services.ts';
import { judgeSolution, judgeStub } from './judge-exercise.ts';

/**
 * Grades each lesson's stub, then its top rung, services provided.
 * Returns a line for each thing that is wrong.
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
      const folder = folders[i] ?? '';
      const found = await checkOne(folder, lesson, { env, signal });
      const about = `${path.basename(folder)}: exercise`;
      lines.push(...found.map((sentence) => `${about}: ${sentence}`));
    }
    return lines;
  });
}

interface Surroundings {
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

async function checkOne(
  folder: string,
  lesson: Lesson,
  around: Surroundings,
): Promise<string[]> {
  const stub = judgeStub(await grade({ folder, ...around }));
  const rung = topRung(folder, lesson);
  if (!rung) return [...stub, 'there is no rung that solves it'];
  const solution = await grade({ folder, rung, ...around });
  return [...stub, ...judgeSolution(solution)];
}

function topRung(folder: string, { ladder }: Lesson): URL | undefined {
  const { name } = ladder.at(-1) ?? {};
  if (!name) return undefined;
  const rung = path.join(folder, 'src', 'ladder', name);
  // A folder's URL ends in a slash.
  const found = existsSync(rung) ? `${rung}${path.sep}` : `${rung}.ts`;
  return pathToFileURL(found);
}
