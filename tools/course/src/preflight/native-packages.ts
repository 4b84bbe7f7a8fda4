// Packages with a program inside come one for each platform. Those of
// another platform are there when node_modules was copied over.

import { createRequire } from 'node:module';
import path from 'node:path';
import { findLessons } from '@under-load/lab/cli';
import { blocker, type Check, type Finding, ok } from './check.ts';

const platform = `${process.platform}-${process.arch}`;

export const nativePackages: Check = {
  name: 'native',
  async look({ root }) {
    const [lesson = root] = await findLessons(root);
    return [judgeNative(platform, hasEsbuild(lesson))];
  },
};

export function judgeNative(
  platform: string,
  isThere: boolean,
): Finding {
  if (isThere) return ok(`esbuild for ${platform}`);
  return blocker(
    `esbuild is not installed for ${platform}`,
    'Delete node_modules and install on this machine: it cannot be copied from another.',
  );
}

/** The one that tsx uses, which starts the lessons. */
function hasEsbuild(lesson: string): boolean {
  try {
    const own = createRequire(path.join(lesson, 'package.json'));
    const tsx = createRequire(own.resolve('tsx'));
    const esbuild = createRequire(tsx.resolve('esbuild'));
    esbuild.resolve(`@esbuild/${platform}/package.json`);
    return true;
  } catch {
    return false;
  }
}
