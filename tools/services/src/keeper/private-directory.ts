// A directory of our own for a server's data, gone when it stops.

import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartServiceError } from '../errors.ts';

/** @throws {StartServiceError} if no file could be written there. */
export function assertTemporaryFolder(): void {
  const folder = tmpdir();
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (statSync(folder).isDirectory()) return;
  } catch {
    // It is not there, or not ours.
  }
  const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
  throw new StartServiceError(
    `No temporary file can be written to ${folder}: create that ` +
      `folder, or set ${variable} to another.`,
  );
}

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
