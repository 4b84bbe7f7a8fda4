// `lesson check`: the rules of a lesson.

import { readCommandLine, StoppedError } from '@under-load/lab/cli';
import { checkExercises } from '../check/check-exercises.ts';
import { checkLessons } from '../check/check-lessons.ts';
import { chooseLessons } from '../choose-lessons.ts';
import type { Command, CommandContext } from '../command.ts';
import { count } from '../count.ts';
import { print } from '../print.ts';

const usage = `lesson check [lesson ...] [--exercise]

Checks the rules of a lesson: one name; every section, rung, script and
experiment that is declared, and no other; the rooms of src/; the lines
and the minutes of each rung, and how many behaviours it mends. Prints
a line for each rule that is broken, and exits with 1.

  --exercise  checks only the exercise of each ladder: the stub fails,
              and the top rung passes (it takes minutes)
`;

const flag = { type: 'boolean', default: false } as const;

export const check: Command = { usage, run };

async function run({
  args,
  root,
  signal,
}: CommandContext): Promise<number> {
  const { values, positionals } = readCommandLine(args, {
    exercise: flag,
  });
  const folders = await chooseLessons(root, positionals);
  const problems = values.exercise
    ? await checkExercises(folders, signal)
    : await checkLessons(root, folders);
  if (signal.aborted) throw new StoppedError('stopped');
  for (const problem of problems) print(`${problem}\n`);
  if (problems.length > 0) return 1;
  const what = values.exercise ? 'exercise' : 'lesson';
  return print(`${count(folders.length, what)}: every rule holds.\n`);
}
