// The parent of each process. Slim containers have no `ps`; on Linux
// this needs none.

import { readdir, readFile } from 'node:fs/promises';
import { run } from './run.ts';

/** @returns Each process with its parent; empty if none can tell. */
export async function parentsByPid(): Promise<[number, number][]> {
  return process.platform === 'linux' ? fromProc() : fromPs();
}

async function fromProc(): Promise<[number, number][]> {
  const names = await readdir('/proc');
  const pids = names.map(Number).filter((pid) => pid > 0);
  const read = async (pid: number): Promise<[number, number]> => {
    // One that has ended since has no children to find.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(
      () => '',
    );
    // As in `42 (node) S 41 ...`, where the name may hold anything.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [pid, Number(parent)];
  };
  return Promise.all(pids.map(read));
}

async function fromPs(): Promise<[number, number][]> {
  const args = ['-A', '-o', 'pid=,ppid='];
  const table = await run('ps', args).catch(() => '');
  return table.split('\n').map((row) => {
    const [pid = 0, parent = 0] = row.trim().split(/\s+/).map(Number);
    return [pid, parent];
  });
}
