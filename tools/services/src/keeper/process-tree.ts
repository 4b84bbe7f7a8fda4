// Ends a command that has lost its wrapper, with all it started.

import { setTimeout as sleep } from 'node:timers/promises';
import { parentsByPid } from './process-table.ts';
import { run } from './run.ts';

const graceMs = 3_000;
const pollIntervalMs = 50;

/** Asks every process of the tree to end, then makes it. */
export async function endProcessTree(root: number): Promise<void> {
  if (process.platform === 'win32') {
    const args = ['/pid', String(root), '/t', '/f'];
    await run('taskkill', args).catch(() => undefined);
    return;
  }
  const pids = await treeOf(root);
  for (const pid of pids) signal(pid, 'SIGTERM');
  const deadline = performance.now() + graceMs;
  // They are not our children, so no event tells us of their end.
  while (pids.some(isAlive) && performance.now() < deadline) {
    await sleep(pollIntervalMs);
  }
  for (const pid of pids) signal(pid, 'SIGKILL');
}

async function treeOf(root: number): Promise<number[]> {
  const parents = await parentsByPid();
  const tree = new Set([root]);
  // A Set also visits what is added to it on the way.
  for (const member of tree) {
    for (const [pid, parent] of parents) {
      if (parent === member) tree.add(pid);
    }
  }
  return [...tree];
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

/** False if there is no such process (any more). */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
