// Copies a rung to exercise/, as a place to begin.

import path from 'node:path';
import { UsageError } from '@under-load/lab/cli';
import { withoutRegions } from '../ladder/regions.ts';
import { readRung } from '../ladder/rung-files.ts';
import { kindOfRungs } from '../ladder/rung-path.ts';
import { moveFiles } from '../live/move-files.ts';
import {
  readFiles,
  type TextFiles,
  writeFiles,
} from '../live/text-files.ts';
import { print } from '../print.ts';
import { shownPath } from '../shown-path.ts';
import type { Student } from './student.ts';

/**
 * What the student had is kept elsewhere.
 *
 * @param asked The rung's name or number.
 * @throws UsageError when there is no such rung.
 */
export async function beginFrom(
  student: Student,
  asked: string,
): Promise<number> {
  const { root, folder, lesson, ladder } = student;
  const index = findRung(student, asked);
  const files = await copyOf(student, index);
  const exercise = path.join(folder, 'exercise');
  const names = [...files.keys()];
  const had = await readFiles(exercise, names).catch(() => undefined);
  if (had) {
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const state = path.join(root, '.under-load', 'exercise');
    const kept = path.join(state, lesson.name, stamp);
    await writeFiles(kept, had);
    print(`Kept what you had: ${shownPath(root, kept)}\n`);
  }
  await writeFiles(exercise, files);
  const [first = '', ...more] = names.map((name) => `exercise/${name}`);
  const place =
    more.length > 0 ? `${path.posix.dirname(first)}/` : first;
  return print(`${ladder.rungs[index]?.name} is in ${place} now.\n`);
}

function findRung({ ladder }: Student, asked: string): number {
  const names = ladder.rungs.map(({ name }) => name);
  const index = names.findIndex(
    (name) => name === asked || name.startsWith(`${asked}-`),
  );
  if (index >= 0) return index;
  throw new UsageError(
    `--from must be one of ${names.join(', ')}, or a number: ${asked}`,
  );
}

/** Names are those in exercise/. */
async function copyOf(
  { folder, ladder }: Student,
  index: number,
): Promise<TextFiles> {
  const { exercise, rungs } = ladder;
  if (kindOfRungs(folder, ladder) === 'folders') {
    const below = rungs.slice(0, index + 1).map((_, i) => i);
    const read = (i: number) => readRung(folder, ladder, i);
    const all = (await Promise.all(below.map(read))).flat();
    return moveFiles(all, 'exercise', (name) =>
      path.posix.join(exercise, path.posix.basename(name)),
    );
  }
  // The others stay where they are: the copy imports them.
  const [own] = await readRung(folder, ladder, index);
  if (!own) return new Map();
  const text = withoutRegions(own.text);
  const name = `${exercise}.ts`;
  return moveFiles([{ ...own, text }], 'exercise', () => name);
}
