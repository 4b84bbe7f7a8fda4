// PostgreSQL refuses to run as root, as in most containers: there,
// its programs run as `nobody`, the owner of the private directory.

import {
  cp,
  lchown,
  readdir,
  readFile,
  realpath,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOpenToOthers } from '../keeper/private-directory.ts';
import type { PostgresBinaries } from '../service.ts';

export interface Account {
  uid: number;
  gid: number;
}

/** @returns Nothing if PostgreSQL runs under our own account. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount(await readFile('/etc/passwd', 'utf8'));
}

/** Finds `nobody` in the text of a password file. */
export function findAccount(passwd: string): Account {
  const [, uid, gid] =
    /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd) ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error('there is no account "nobody" to run it as');
  }
  // macOS writes -2 for what the system calls 4294967294.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
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
