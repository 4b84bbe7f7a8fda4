// A directory of our own for a server's data, gone when it stops.

import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Creates a directory that only this user can open. */
export async function createPrivateDirectory(): Promise<string> {
  return mkdtemp(join(await temporaryRoot(), 'with-services-'));
}

export async function removePrivateDirectory(
  directory: string,
): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 20 };
  // Windows frees the files of a process a little after its end.
  await rm(directory, options);
}

/** Whether any account may reach what is in a directory. */
export async function isOpenToOthers(path: string): Promise<boolean> {
  for (let at = await realpath(path); ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Root starts PostgreSQL as another account: that must get in. */
async function temporaryRoot(): Promise<string> {
  if (process.getuid?.() !== 0) return tmpdir();
  return (await isOpenToOthers(tmpdir())) ? tmpdir() : '/tmp';
}
