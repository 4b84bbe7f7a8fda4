// Holds every rule against every lesson.

import path from 'node:path';
import { messageOf } from '@under-load/lab/cli';
import { type CheckedLesson, readChecked } from './checked-lesson.ts';
import { behaviours } from './rules/behaviours.ts';
import { breakIt } from './rules/break-it.ts';
import { circles } from './rules/circles.ts';
import { exercises } from './rules/exercises.ts';
import { experiments } from './rules/experiments.ts';
import { files } from './rules/files.ts';
import { hints } from './rules/hints.ts';
import { imports } from './rules/imports.ts';
import { mends } from './rules/mends.ts';
import { name } from './rules/name.ts';
import { rooms } from './rules/rooms.ts';
import { row } from './rules/row.ts';
import { rungs } from './rules/rungs.ts';
import { scripts } from './rules/scripts.ts';
import { sections } from './rules/sections.ts';
import { size } from './rules/size.ts';
import type { Rule } from './rule.ts';

export const rules: Rule[] = [
  name,
  sections,
  rungs,
  size,
  mends,
  rooms,
  imports,
  circles,
  scripts,
  experiments,
  behaviours,
  breakIt,
  exercises,
  hints,
  files,
  row,
];

/** Returns a line for each thing that breaks a rule. */
export async function checkLessons(
  root: string,
  folders: string[],
): Promise<string[]> {
  const lines: string[] = [];
  for (const folder of folders) {
    const about = path.basename(folder);
    try {
      const lesson = await readChecked(root, folder);
      lines.push(
        ...holdRules(lesson).map((line) => `${about}: ${line}`),
      );
    } catch (error) {
      lines.push(`${about}: cannot be read: ${messageOf(error)}`);
    }
  }
  return lines;
}

function holdRules(lesson: CheckedLesson): string[] {
  return rules.flatMap((rule) =>
    rule.check(lesson).map((sentence) => `${rule.name}: ${sentence}`),
  );
}
