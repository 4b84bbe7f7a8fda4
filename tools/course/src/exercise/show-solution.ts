// The top rung, for a student who is done or asks for it.

import { kindOfRungs } from '../ladder/rung-path.ts';
import { print } from '../print.ts';
import { readSolution } from '../solution.ts';
import { giveUp } from './give-up.ts';
import type { Student } from './student.ts';

/** Notes that it was asked for, unless the exercise was done. */
export async function showSolution(student: Student): Promise<number> {
  const { folder, ladder, look } = student;
  const files = await readSolution(folder, ladder);
  await giveUp(student);
  for (const { name, text } of files) {
    print(`${look.colors.bold(name)}\n\n${text}\n`);
  }
  if (kindOfRungs(folder, ladder) === 'folders') {
    print(`It adds to the rungs below it, in src/${ladder.folder}.\n`);
  }
  return print('Close it, and write it again in your own words.\n');
}
