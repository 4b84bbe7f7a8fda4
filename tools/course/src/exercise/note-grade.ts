// Keeps how far a student is with an exercise, after each grade.

import { type Grade, holdsAll } from '../grade/grade.ts';
import { changeProgress, readProgress } from '../progress.ts';
import type { Student } from './student.ts';

/**
 * Done once is done. Where a lesson has two ladders, the exercise of
 * the first one counts.
 */
export async function noteGrade(
  { root, lesson, ladder }: Pick<Student, 'root' | 'lesson' | 'ladder'>,
  graded: Grade,
): Promise<void> {
  const { exercise } = await readProgress(root, lesson.name);
  const isMain = ladder.folder === lesson.ladders[0]?.folder;
  const isDone = isMain && holdsAll(graded);
  const now = isDone ? 'done' : (exercise ?? 'begun');
  if (now === exercise) return;
  await changeProgress(root, lesson.name, { exercise: now });
}
