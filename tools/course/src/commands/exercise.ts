// `lesson exercise`: grades the student's own version.

import path from 'node:path';
import {
  chooseLook,
  loadLesson,
  readCommandLine,
  UsageError,
} from '@under-load/lab/cli';
import { chooseLessons } from '../choose-lessons.ts';
import type { Command, CommandContext } from '../command.ts';
import { beginFrom } from '../exercise/begin-from.ts';
import { showHint } from '../exercise/show-hint.ts';
import { showSolution } from '../exercise/show-solution.ts';
import type { Student } from '../exercise/student.ts';
import { gradeExercise } from '../exercise/grade-exercise.ts';
import { watchExercise } from '../exercise/watch-exercise.ts';
import { holdsAll } from '../grade/grade.ts';
import { withLessonServices } from '../grade/lesson-services.ts';
import { findLadder } from '../ladder/ladder-name.ts';

const usage = `lesson exercise [lesson] [--ladder <name>] [flags]

Runs the lesson's behaviours against your version in exercise/, and
again whenever you save. In a lesson's folder, the lesson is known.
Keys: o for one behaviour only, the first that fails, and o again for
all; h for a hint, r or Enter to run again, q to quit. What your code
prints, by console.log for instance, stands below its behaviour.

  --ladder <name>  which of its ladders, if it has two: such as pool
                   (default: the first)
  --once           one run; exits 1 when a behaviour fails (the same
                   when the output is a pipe)
  --from <rung>    begins with a copy of a rung, such as 2; what you had
                   is kept
  --hint           shows the next hint
  --give-up        shows the solution, and notes that
  --poll           looks for changes every half second, for network
                   drives and other folders that report none
  --keys           watches, and reads keys from a pipe
  --plain          no colours
`;

const flag = { type: 'boolean', default: false } as const;

const flags = {
  once: flag,
  hint: flag,
  'give-up': flag,
  poll: flag,
  keys: flag,
  plain: flag,
  ladder: { type: 'string' },
  from: { type: 'string' },
} as const;

export const exercise: Command = { usage, run };

async function run(context: CommandContext): Promise<number> {
  const { values, positionals } = readCommandLine(context.args, flags);
  const { signal } = context;
  const look = chooseLook(values.plain);
  const folder = await folderOf(context.root, positionals);
  const lesson = await loadLesson(folder);
  const ladder = findLadder(lesson.ladders, values.ladder);
  const student = { root: context.root, folder, lesson, ladder, look };
  if (values.from) return beginFrom(student, values.from);
  if (values.hint) return showHint(student);
  if (values['give-up']) return showSolution(student);
  return withLessonServices(lesson, signal, async (env) => {
    const options = { env, signal, poll: values.poll };
    if (isWatching(values)) return watchExercise(student, options);
    return holdsAll(await gradeExercise(student, options)) ? 0 : 1;
  });
}

/** The lesson asked for, or the one of the current folder. */
async function folderOf(
  root: string,
  asked: string[],
): Promise<Student['folder']> {
  const [packages = '', here = ''] = path
    .relative(root, process.cwd())
    .split(path.sep);
  const names = packages === 'packages' && here ? [here] : [];
  const [folder, ...more] = await chooseLessons(
    root,
    asked.length > 0 ? asked : names,
  );
  if (folder && more.length === 0) return folder;
  throw new UsageError('name one lesson: lesson exercise <lesson>');
}

function isWatching({ once = false, keys = false }): boolean {
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  return !once && (keys || terminal);
}
