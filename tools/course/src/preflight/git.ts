// git is for getting the course, and for seeing what you changed.

import { type Check, type Finding, ok, warning } from './check.ts';
import { programVersion } from './program-version.ts';

export const git: Check = {
  name: 'git',
  look: async ({ env }) => [judgeGit(await programVersion('git', env))],
};

export function judgeGit(version: string | undefined): Finding {
  if (version) return ok(version);
  return warning(
    'there is no git on PATH',
    'Install it from https://git-scm.com to see and undo your changes; the lessons run without.',
  );
}
