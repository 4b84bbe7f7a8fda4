// A folder for the time of a run; what still runs in it is ended.

import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processesOf } from './processes-of.ts';

/** Removes the folder however `act` ends. */
export async function withScratch<T>(
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const prefix = path.join(await realpath(tmpdir()), 'lone-student-');
  const folder = await mkdtemp(prefix);
  // As root, PostgreSQL runs under another account.
  await chmod(folder, 0o755);
  try {
    return await act(folder);
  } finally {
    for (const { pid } of await processesOf(folder)) end(pid);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
