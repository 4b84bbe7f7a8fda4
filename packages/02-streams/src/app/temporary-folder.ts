// Makes a folder of our own in the system's folder for temporary files.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  path: string;
  /** Removes the folder and everything in it. */
  remove: () => Promise<void>;
}

/** @throws Error in one sentence when there is no such folder. */
export async function makeTemporaryFolder(
  prefix = 'under-load-02-',
): Promise<TemporaryFolder> {
  const parent = tmpdir();
  const path = await mkdtemp(join(parent, prefix)).catch((cause) => {
    const what = `Cannot make a folder in ${parent}`;
    const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
    const advice = `set ${variable} to another one`;
    throw new Error(`${what}: ${advice}`, { cause });
  });
  // Windows refuses for a moment after a file in it was closed.
  const options = { recursive: true, force: true, maxRetries: 5 };
  return { path, remove: () => rm(path, options) };
}
