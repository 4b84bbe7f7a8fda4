// Looks for programs the way a shell does.

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const endings =
  process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];

/**
 * @param names Programs that belong together.
 * @returns Their paths in the first directory that has them all.
 */
export function findOnPath(
  path: string,
  ...names: string[]
): string[] | undefined {
  for (const directory of path.split(delimiter)) {
    if (directory === '') continue;
    const found = names.flatMap((name) => {
      const files = endings.map((end) => join(directory, name + end));
      return files.find(isProgram) ?? [];
    });
    if (found.length === names.length) return found;
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
