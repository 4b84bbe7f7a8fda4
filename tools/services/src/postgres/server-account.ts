// PostgreSQL refuses to run as root, as in most containers: there,
// its programs run as `nobody`, who owns the private directory.

import { cp, lchown, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOpenToOthers } from '../keeper/private-directory.ts';
import { run } from '../keeper/run.ts';
import type { PostgresBinaries } from '../service.ts';

export interface Account {
  uid: number;
  gid: number;
}

/** @returns Nothing if PostgreSQL runs under our own account. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const uid = Number(await run('id', ['-u', 'nobody']));
  const gid = Number(await run('id', ['-g', 'nobody']));
  return { uid, gid };
}

/** Gives a directory, and all that is in it, to an account. */
export async function giveTo(
  { uid, gid }: Account,
  directory: string,
): Promise<void> {
  const entries = await readdir(directory, { recursive: true });
  for (const entry of ['', ...entries]) {
    await lchown(join(directory, entry), uid, gid);
  }
}

/**
 * A project below /root is closed to `nobody`. PostgreSQL finds its
 * files relative to its binaries, so a copy elsewhere works.
 *
 * @returns The same programs where any account may run them.
 */
export async function reachable(
  binaries: PostgresBinaries,
  directory: string,
): Promise<PostgresBinaries> {
  const initdb = await realpath(binaries.initdb);
  if (await isOpenToOthers(initdb)) return binaries;
  const copy = join(directory, 'installation');
  await cp(dirname(dirname(initdb)), copy, {
    recursive: true,
    // Relative links to libraries must stay within the copy.
    verbatimSymlinks: true,
  });
  return {
    initdb: join(copy, 'bin', basename(initdb)),
    pgCtl: join(copy, 'bin', basename(binaries.pgCtl)),
  };
}
