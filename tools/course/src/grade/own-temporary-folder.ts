// A folder for temporary files of one process tree, so that what it
// leaves when it is killed can be found.

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Removes the folder, with all that is in it, when `run` is over. */
export async function inOwnTemporaryFolder<Result>(
  run: (env: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  const base = await realpath(tmpdir());
  const folder = await mkdtemp(path.join(base, 'suite-'));
  try {
    return await run({
      ...{ TMPDIR: folder, TEMP: folder, TMP: folder },
      // For parent-watch.js, when this process ends before it.
      UNDER_LOAD_SUITE_FOLDER: folder,
    });
  } finally {
    // Windows lets go of the files of a dead process a little later.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Where Jest keeps what it compiled, in the usual temporary folder. */
export async function jestCacheFolder(): Promise<string> {
  const user = process.getuid?.().toString(36);
  const name = user === undefined ? 'jest' : `jest_${user}`;
  return path.join(await realpath(tmpdir()), name);
}
