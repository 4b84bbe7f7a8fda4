// `lesson new`: a lesson that starts, tests and lints at once.

import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  findLessons,
  readCommandLine,
  UsageError,
} from '@under-load/lab/cli';
import type { Command } from '../command.ts';
import { freeNumber, readLessonName } from '../new/lesson-name.ts';
import { partOf } from '../new/lesson-part.ts';
import { readTitle } from '../new/lesson-title.ts';
import { makeLesson } from '../new/make-lesson.ts';
import { readmeWithRow, writeReadme } from '../new/root-readme.ts';
import { writeFolder } from '../new/write-folder.ts';
import { print } from '../print.ts';

const usage = `lesson new NN-name [--title "A title"]

Makes packages/NN-name: a small lesson on port 3000 + NN, with a ladder
of three rungs, an experiment, tests, an exercise and a README. It
starts, and it passes its tests and the checks: change it from there.

  --title  as in the README  (default: the words of the name)
`;

export const newLesson: Command = {
  usage,
  async run({ args, root, signal }) {
    const packages = path.join(root, 'packages');
    const taken = existsSync(packages) ? await readdir(packages) : [];
    const { values, positionals } = readCommandLine(args, {
      title: { type: 'string' },
    });
    const [asked, ...more] = positionals;
    if (!asked || more.length > 0) {
      const free = `${freeNumber(taken)}-name`;
      throw new UsageError(`name one lesson, such as ${free}`);
    }
    const name = readLessonName(asked, taken);
    const title = readTitle(values.title, name.words);
    const folder = path.join(packages, name.full);

    const part = partOf(name.number);
    const row = { name: name.full, title, part };
    const readme = await readmeWithRow(root, row);
    const [model = ''] = await findLessons(root);
    const files = await makeLesson(name, title, model);
    const scratch = path.join(root, '.under-load');
    await writeFolder(folder, files, { scratch, signal });
    if (readme) await writeReadmeOr(() => remove(folder), root, readme);
    return print(nextSteps(name.full));
  },
};

async function writeReadmeOr(
  undo: () => Promise<void>,
  root: string,
  readme: string,
): Promise<void> {
  try {
    await writeReadme(root, readme);
  } catch (error) {
    await undo();
    throw error;
  }
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
}

function nextSteps(name: string): string {
  const pnpm = 'npx -y pnpm@12';
  return `Made packages/${name}. Next:

  ${pnpm} install                       link its packages
  ${pnpm} --filter ${name} start
  ${pnpm} --filter ${name} test
  ${pnpm} lesson check ${name}          what a lesson must have

Then make it yours: lesson.ts, src/ladder/, test/behaviours/, lab/ and
the README. CONTRIBUTING.md says how; this measures it anew:

  ${pnpm} lesson readme ${name} --measure
`;
}
