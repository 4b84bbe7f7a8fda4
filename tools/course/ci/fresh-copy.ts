// A copy of the repository as a clone would have it: what git has, and
// what it would add. Nothing that is ignored, no node_modules.

import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export async function freshCopy(
  root: string,
  folder: string,
): Promise<void> {
  for (const file of await filesOf(root)) {
    const from = path.join(root, file);
    // Deleted, and the deletion is not committed yet.
    if (!existsSync(from)) continue;
    const to = path.join(folder, file);
    await mkdir(path.dirname(to), { recursive: true });
    await cp(from, to);
  }
}

async function filesOf(root: string): Promise<string[]> {
  const { stdout } = await execute(
    'git',
    [
      // CI may run as another user than the one that checked it out.
      ...['-c', `safe.directory=${root}`],
      ...['ls-files', '-z', '--cached', '--others'],
      '--exclude-standard',
    ],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout.split('\0').filter((file) => file !== '');
}
