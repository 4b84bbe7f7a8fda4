// Letters in the path of the repository that tools stumble over.

import { type Check, type Finding, ok, warning } from './check.ts';

/** CI tries a path with a space and a letter beyond ASCII. */
const tried = /^[\p{L}\p{M}\p{N} ._~/\\:-]+$/u;
/** Windows ends a path at 260; below node_modules they are long. */
const windowsLimit = 120;

export const repositoryPath: Check = {
  name: 'path',
  look: async ({ root }) => [judgePath(root, process.platform)],
};

export function judgePath(
  root: string,
  platform: NodeJS.Platform,
): Finding {
  const remedy =
    'Move the repository to a folder with a short and simple name.';
  if (!tried.test(root)) {
    return warning(`${root} has letters that were never tried`, remedy);
  }
  if (platform === 'win32' && root.length > windowsLimit) {
    return warning(`${root} is long for Windows`, remedy);
  }
  return ok(root);
}
