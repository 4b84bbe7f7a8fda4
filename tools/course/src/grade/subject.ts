// Looks at what is to be graded before Jest does: it says sooner, and
// in one sentence, what keeps a file from running.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from './problem.ts';
import { syntaxErrors } from './syntax-errors.ts';

const suiteEnding = '.test.ts';

interface Asked {
  rung?: URL | undefined;
  exercise?: string | undefined;
  /** The name of the top rung, which is not to be imported. */
  top?: string | undefined;
}

/** Returns nothing when the suite may run. */
export async function inspectSubject(
  folder: string,
  { rung, exercise, top }: Asked,
): Promise<Problem | undefined> {
  const all = await ownSubjects(path.join(folder, 'exercise'));
  const own = all.filter(
    (file) => !exercise || path.parse(file).name === exercise,
  );
  const shown = (file: string) => shownIn(folder, file);
  if (own.length === 0) {
    const suite = `exercise/${exercise ?? '*'}${suiteEnding}`;
    return { code: 'NO_SUITE', message: `no ${suite} in ${folder}` };
  }
  const subjects = rung ? [fileURLToPath(rung)] : own;
  const missing = subjects.find((one) => !existsSync(one));
  if (missing) {
    const message = `there is no ${shown(missing)}`;
    return { code: 'NO_FILE', message };
  }
  const files = (await Promise.all(subjects.map(filesOf))).flat();
  const errors = await syntaxErrors(files, shown);
  if (errors.length > 0) {
    return { code: 'SYNTAX', message: errors.join('\n') };
  }
  const borrower = rung || !top ? undefined : await find(files, top);
  if (!borrower) return undefined;
  const message = `${shown(borrower)} imports ${top}: write your own`;
  return { code: 'BORROWED', message };
}

/** The first file that imports the rung. */
async function find(
  files: string[],
  rung: string,
): Promise<string | undefined> {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    if (new RegExp(`['"][^'"\n]*/${rung}(\\.ts)?['"/]`).test(text)) {
      return file;
    }
  }
  return undefined;
}

/** Relative, with slashes, for a file of the lesson. */
function shownIn(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  if (relative.startsWith('..')) return file;
  return relative.replaceAll(path.sep, '/');
}

/**
 * `exercise/my-cache.test.ts` grades `my-cache.ts`, or a folder.
 *
 * @param exercise The folder of that name.
 */
export async function ownSubjects(exercise: string): Promise<string[]> {
  const names = await readdir(exercise).catch(() => []);
  const suites = names.filter((name) => name.endsWith(suiteEnding));
  return suites.map((name) => {
    const stem = path.join(
      exercise,
      name.slice(0, -suiteEnding.length),
    );
    return existsSync(stem) ? stem : `${stem}.ts`;
  });
}

async function filesOf(subject: string): Promise<string[]> {
  if (subject.endsWith('.ts')) return [subject];
  const names = await readdir(subject, { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(subject, name));
}
