// A rung is what you see: all files that it is made of, and those that
// it adds to the rung below.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ladder } from '@under-load/lab';
import { referencesOf } from './references.ts';

export interface RungFile {
  /** In the lesson's folder, with slashes. */
  name: string;
  text: string;
}

export interface StepFile extends RungFile {
  /** Its counterpart in the rung below, where there is one. */
  before?: RungFile;
}

/**
 * Returns the rung's own file, then each file of the ladder that it
 * reaches by imports, types included. A rung that is a folder of tests
 * is its files; the one to type live comes first.
 */
export async function readRung(
  folder: string,
  ladder: Ladder,
  index: number,
): Promise<RungFile[]> {
  const { name: own = '', live = '' } = ladder.rungs[index] ?? {};
  const rung = `src/${ladder.folder}/${own}`;
  if (!existsSync(path.join(folder, `${rung}.ts`))) {
    return filesBelow(folder, rung, live);
  }
  const found = new Map<string, RungFile>();
  const waiting = [`${rung}.ts`];
  for (const name of waiting) {
    if (found.has(name)) continue;
    const file = { name, text: await read(folder, name) };
    found.set(name, file);
    const inside = referencesOf(file).filter(
      (other) =>
        /^src\/ladder\/.*\.\w+$/.test(other) &&
        existsSync(path.join(folder, other)),
    );
    waiting.push(...inside);
  }
  return [...found.values()];
}

/**
 * Returns what the rung adds to the one below: its own file and those
 * of its folder, beside their counterparts; then each file that the
 * rung below does not reach. At the bottom rung, the files that the
 * others reach as well are given, and are not in the list.
 */
export async function readStep(
  folder: string,
  ladder: Ladder,
  index: number,
): Promise<StepFile[]> {
  const files = await readRung(folder, ladder, index);
  const other = index > 0 ? index - 1 : 1;
  const compared =
    other in ladder.rungs ? await readRung(folder, ladder, other) : [];
  const known = new Set(compared.map(({ name }) => name));
  const isOwn = (name: string) => name === files[0]?.name;
  const added = files.filter(
    ({ name }) => isOwn(name) || !known.has(name),
  );
  if (index === 0) return added;
  const [from, to] = [ladder.rungs[index - 1], ladder.rungs[index]];
  return added.map((file) => {
    const name = file.name.replace(`/${to?.name}`, `/${from?.name}`);
    const before = compared.find((one) => one.name === name);
    return before ? { ...file, before } : file;
  });
}

async function filesBelow(folder: string, rung: string, live: string) {
  const here = path.join(folder, rung);
  const found = await readdir(here, { recursive: true }).catch(
    () => [],
  );
  const names = found
    .filter((name) => path.extname(name) !== '')
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  const liveFirst = [
    ...names.filter((name) => name === live),
    ...names.filter((name) => name !== live),
  ];
  return Promise.all(
    liveFirst
      .map((name) => `${rung}/${name}`)
      .map(async (name) => ({ name, text: await read(folder, name) })),
  );
}

function read(folder: string, name: string): Promise<string> {
  return readFile(path.join(folder, name), 'utf8');
}
