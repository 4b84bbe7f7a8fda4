// A student's version beside the rungs: a process in which it stands in
// the place of the top rung.

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ladder } from '../lesson.ts';

export interface OwnVersion {
  /** Such as `my-pool`. */
  name: string;
  /** The rung in whose place it stands. */
  rung: string;
  /** URLs of both files: the rung's, and the student's. */
  urls: [rung: string, own: string];
}

const register = import.meta.resolve('./own-register.js');

/**
 * @param folder The lesson's.
 * @returns Undefined where there is none, or a rung is no single file.
 */
export function findOwnVersion(
  folder: string,
  ladder: Pick<Ladder, 'folder' | 'exercise' | 'rungs'>,
): OwnVersion | undefined {
  const { exercise: name, rungs } = ladder;
  const rung = rungs.at(-1)?.name ?? '';
  const files = [
    path.join(folder, 'src', ladder.folder, `${rung}.ts`),
    path.join(folder, 'exercise', `${name}.ts`),
  ] as const;
  if (!files.every((file) => existsSync(file))) return undefined;
  return { name, rung, urls: [urlOf(files[0]), urlOf(files[1])] };
}

function urlOf(file: string): string {
  return pathToFileURL(realpathSync(file)).href;
}

/** What a process needs to have them, and all that it starts. */
export function ownEnv(owns: OwnVersion[]): NodeJS.ProcessEnv {
  if (owns.length === 0) return {};
  const { NODE_OPTIONS = '' } = process.env;
  return {
    NODE_OPTIONS: `${NODE_OPTIONS} --import ${register}`.trim(),
    UNDER_LOAD_OWN: JSON.stringify(
      Object.fromEntries(owns.map(({ urls }) => urls)),
    ),
  };
}
