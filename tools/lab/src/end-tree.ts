// Ends a process with everything that it has started.

import { spawnSync } from 'node:child_process';

/** Windows has no process groups; `detached` means a console there. */
export const ownGroup = process.platform !== 'win32';

/**
 * Kills a process that was spawned with `detached: ownGroup`, and its
 * children. On POSIX this also finds children whose parent is gone.
 */
export function endTree(pid: number): void {
  if (!ownGroup) {
    const args = ['/pid', String(pid), '/t', '/f'];
    spawnSync('taskkill', args, { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

// macOS answers EPERM for a group of which only zombies are left.
function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ESRCH' || code === 'EPERM';
}
