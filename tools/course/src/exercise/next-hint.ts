// One hint more than before: counted, so that the next one is another.

import { type Hint, readHints } from '../hints.ts';
import { changeProgress, readProgress } from '../progress.ts';
import type { Student } from './student.ts';

export interface HintsSeen {
  /** Undefined when all had been seen. */
  next?: Hint;
  /** With this one. */
  seen: number;
  total: number;
}

export async function nextHint({
  root,
  folder,
  lesson,
}: Pick<Student, 'root' | 'folder' | 'lesson'>): Promise<HintsSeen> {
  const hints = await readHints(folder);
  const { hints: seen } = await readProgress(root, lesson.name);
  const next = hints[seen];
  const total = hints.length;
  if (!next) return { seen: Math.min(seen, total), total };
  await changeProgress(root, lesson.name, { hints: seen + 1 });
  return { next, seen: seen + 1, total };
}
