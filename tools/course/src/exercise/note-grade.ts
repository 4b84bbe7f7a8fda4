// Keeps how far a student is with an exercise, after each grade.

import { type Grade, holdsAll } from '../grade/grade.ts';
import { changeProgress, readProgress } from '../progress.ts';
import type { Student } from './student.ts';

/** Done once is done. */
export async function noteGrade(
  { root, lesson }: Pick<Student, 'root' | 'lesson'>,
  graded: Grade,
): Promise<void> {
  const { exercise } = await readProgress(root, lesson.name);
  const now = holdsAll(graded) ? 'done' : (exercise ?? 'begun');
  if (now === exercise) return;
  await changeProgress(root, lesson.name, { exercise: now });
}
