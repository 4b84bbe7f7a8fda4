// `lesson readme`: writes what was run and measured, or checks it.

import path from 'node:path';
import {
  readCommandLine,
  StoppedError,
  UsageError,
} from '@under-load/lab/cli';
import { chooseLessons } from '../choose-lessons.ts';
import type { Command, CommandContext } from '../command.ts';
import { count } from '../count.ts';
import { print } from '../print.ts';
import { readTour } from '../readme/check-against.ts';
import { notRunHere } from '../readme/blocks-of-lesson.ts';
import { checkReadmes } from '../readme/check-readmes.ts';
import { measureLessons } from '../readme/measure-lessons.ts';
import { readLessons } from '../readme/read-lessons.ts';
import { updateReadmes } from '../readme/update-readmes.ts';

const usage = `lesson readme [lesson ...] [--check] [--measure] [--no-run]

Writes the generated blocks of the READMEs: the code of the rungs, the
figures of measured.json, what lesson.ts says of the ladders, and what
the lessons print when they run.

  --check           writes nothing; exits with 1 when a block differs
  --measure         first runs the whole lab, and stores the figures
  --no-run          does not run the lessons: keeps what they printed
  --against <file>  with --check: a document of \`lab-tour --json\`;
                    compares its experiments with the stored ones
`;

const flag = { type: 'boolean', default: false } as const;
const flags = { check: flag, measure: flag, 'no-run': flag };

export const readme: Command = { usage, run };

async function run(context: CommandContext): Promise<number> {
  const { signal } = context;
  try {
    return await (readArguments(context).values.check
      ? check(context)
      : update(context));
  } catch (error) {
    if (signal.aborted) throw new StoppedError('stopped');
    throw error;
  }
}

async function check(context: CommandContext): Promise<number> {
  const { root, signal } = context;
  const { values, positionals } = readArguments(context);
  const { against, 'no-run': noRun } = values;
  const tour = against
    ? await readTour(path.resolve(against))
    : undefined;
  const folders = await chooseLessons(root, positionals);
  const { problems, ...lessons } = await readLessons(root, folders);
  const where = { root, run: !noRun, tour, signal };
  const drifted = await checkReadmes({ ...where, ...lessons });
  for (const note of notRunHere(lessons.chosen)) print(`${note}\n`);
  if (noRun) print('not compared: what the lessons print (--no-run)\n');
  const all = [...problems, ...drifted];
  for (const problem of all) print(`${problem}\n`);
  if (all.length > 0) return 1;
  return print(
    `${count(folders.length, 'README')}: nothing drifted.\n`,
  );
}

async function update(context: CommandContext): Promise<number> {
  const { root, signal } = context;
  const { values, positionals } = readArguments(context);
  if (values.against) throw new UsageError('--against needs --check');
  const folders = await chooseLessons(root, positionals);
  const unmeasured = values.measure
    ? await measureLessons(folders, signal)
    : [];
  const { problems, ...lessons } = await readLessons(root, folders);
  const where = { root, run: !values['no-run'], signal };
  const updated = await updateReadmes({ ...where, ...lessons });
  for (const file of updated.written) print(`wrote ${file}\n`);
  const all = [...unmeasured, ...problems, ...updated.problems];
  for (const problem of all) print(`${problem}\n`);
  return all.length > 0 ? 1 : 0;
}

function readArguments({ args }: CommandContext) {
  const options = { ...flags, against: { type: 'string' } } as const;
  const read = readCommandLine(args, options);
  if (read.values.check && read.values.measure) {
    throw new UsageError('--check or --measure, not both');
  }
  return read;
}
