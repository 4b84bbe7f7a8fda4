// One run of the behaviours, told as it goes.

import { type Grade, grade, holdsAll } from '../grade/grade.ts';
import {
  renderBehaviour,
  renderReason,
  renderScore,
} from '../grade/render-grade.ts';
import { readHints } from '../hints.ts';
import { print } from '../print.ts';
import { readProgress } from '../progress.ts';
import { readSolution } from '../solution.ts';
import { noteGrade } from './note-grade.ts';
import type { Student } from './student.ts';

export interface GradingOptions {
  /** Of the lesson's services. */
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/** Resolves to whether all of them hold. */
export async function gradeExercise(
  student: Student,
  { env, signal }: GradingOptions,
): Promise<boolean> {
  const { folder, lesson, ladder, look } = student;
  const { exercise } = ladder;
  const title = look.colors.bold(lesson.name);
  print(`${title}: your version, exercise/${exercise}\n`);
  const graded = await grade({
    folder,
    exercise,
    env,
    signal,
    onBehaviour: (one) =>
      void print(`  ${renderBehaviour(one, look)}\n`),
  });
  await noteGrade(student, graded);
  print(`\n${renderReason(graded, look)}\n`);
  print(`${renderScore(graded)}. ${await advice(student, graded)}\n`);
  return holdsAll(graded);
}

async function advice(student: Student, graded: Grade) {
  const { root, folder, lesson, ladder } = student;
  if (holdsAll(graded)) {
    const files = await readSolution(folder, ladder);
    const names = files.map(({ name }) => name).join(', ');
    return `Done. Compare yours with ${names}`;
  }
  const { hints } = await readProgress(root, lesson.name);
  const { length } = await readHints(folder);
  return `Hints seen: ${hints} of ${length}.`;
}
