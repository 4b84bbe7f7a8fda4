// A course on disk for one test: a fixture lesson and, where asked
// for, the real ones, or made-up ones. What is kept of its runs stays in its folder.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMadeLessons } from './made-course.ts';

export interface ScratchCourse {
  /** The repository's folder. */
  root: string;
  /** Names of its lessons, in order. */
  lessons: string[];
  /** What its processes have left among the temporary files. */
  leftovers: () => string[];
  /** Where they put such files. */
  env: NodeJS.ProcessEnv;
  remove: () => void;
}

const repository = new URL('../../../../', import.meta.url);
const packages = fileURLToPath(new URL('packages', repository));
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

export const fixtureLesson = '90-outcomes';

export interface ScratchOptions {
  /** @default false */
  hasRealLessons?: boolean;
  /** @default true */
  hasFixture?: boolean;
  /** How many lessons to make up. @default 0 */
  made?: number;
}

export function openScratchCourse({
  hasRealLessons = false,
  hasFixture = true,
  made = 0,
}: ScratchOptions = {}): ScratchCourse {
  const folder = mkdtempSync(path.join(tmpdir(), 'course-home-'));
  const root = path.join(folder, 'course');
  const temporary = path.join(folder, 'tmp');
  mkdirSync(path.join(root, 'packages'), { recursive: true });
  mkdirSync(temporary);
  writeFileSync(path.join(root, 'pnpm-workspace.yaml'), '');
  writeFileSync(path.join(root, 'package.json'), '{}');
  if (hasFixture) copyFixture(root);
  if (hasRealLessons) linkLessons(root);
  writeMadeLessons(root, made);
  return {
    root,
    lessons: readdirSync(path.join(root, 'packages')).sort(),
    leftovers: () => readdirSync(temporary).filter(isNoCache),
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    remove: () =>
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** What Jest and tsx compiled is kept on purpose. */
function isNoCache(name: string): boolean {
  return !/^(jest[-_]|tsx-)/.test(name);
}

function copyFixture(root: string): void {
  const folder = path.join(root, 'packages', fixtureLesson);
  cpSync(path.join(fixtures, fixtureLesson), folder, {
    recursive: true,
  });
  // Any lesson's modules will do.
  const modules = path.join(packages, realLessons()[0] ?? '');
  link(path.join(modules, 'node_modules'), `${folder}/node_modules`);
}

function linkLessons(root: string): void {
  for (const name of realLessons()) {
    const place = path.join(root, 'packages', name);
    link(path.join(packages, name), place);
  }
}

/** Names of this repository's own. */
export function realLessons(): string[] {
  return readdirSync(packages)
    .filter((name) => /^\d\d-/.test(name))
    .sort();
}

// A junction: Windows asks for no privilege then.
function link(from: string, to: string): void {
  symlinkSync(from, to, 'junction');
}
