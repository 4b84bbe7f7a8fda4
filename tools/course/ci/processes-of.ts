// Finds processes by their environment, which they pass on: also those
// that left their group, or whose parent is gone.

import { readdir, readFile } from 'node:fs/promises';

export interface Process {
  pid: number;
  command: string;
}

/**
 * Every process with `mark` in a variable. Only Linux tells; elsewhere
 * the list is empty.
 *
 * @param mark Such as the path of a folder that no other program uses.
 */
export async function processesOf(mark: string): Promise<Process[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  const read = async (pid: number): Promise<Process[]> => {
    const environment = await readText(`/proc/${pid}/environ`);
    if (!environment.includes(mark)) return [];
    const command = await readText(`/proc/${pid}/cmdline`);
    // Else it ended between the two, or waits to be reaped.
    if (command === '') return [];
    return [{ pid, command: command.replaceAll('\0', ' ').trim() }];
  };
  return (await Promise.all(pids.map(read))).flat();
}

// One that is gone, or another user's, has nothing to read.
async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
