// A student who asks for the solution before the exercise is done
// gives up.

import { changeProgress, readProgress } from '../progress.ts';
import type { Student } from './student.ts';

export async function giveUp({
  root,
  lesson,
}: Pick<Student, 'root' | 'lesson'>): Promise<void> {
  const { exercise } = await readProgress(root, lesson.name);
  if (exercise === 'done') return;
  await changeProgress(root, lesson.name, { gaveUp: true });
}
