// One run of the behaviours, told as it goes.

import { type Grade, grade, holdsAll } from '../grade/grade.ts';
import {
  renderBehaviour,
  renderPrinted,
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
  /** One behaviour, by its sentence. @default all of them */
  only?: string | undefined;
}

export async function gradeExercise(
  student: Student,
  { env, signal, only }: GradingOptions,
): Promise<Grade> {
  const { folder, lesson, ladder, look } = student;
  const { exercise } = ladder;
  const title = look.colors.bold(lesson.name);
  print(`${title}: your version, exercise/${exercise}\n`);
  const graded = await grade({
    folder,
    exercise,
    env,
    signal,
    only,
    top: ladder.rungs.at(-1)?.name,
    onBehaviour(one) {
      const lines = [`  ${renderBehaviour(one, look)}`];
      lines.push(...renderPrinted(one, look));
      print(`${lines.join('\n')}\n`);
    },
  });
  if (!only) await noteGrade(student, graded);
  print(`\n${renderReason(graded, look)}\n`);
  const next = only ? '' : await advice(student, graded);
  print(`${renderScore(graded)}. ${next}\n`);
  return graded;
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
