// What the system knows of processes and ports.

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parentsByPid } from '../../src/keeper/process-table.ts';

const execute = promisify(execFile);

/** Waits for something that no event tells; Jest sets the limit. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await isTrue())) await sleep(20);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** @returns The pids of a process's children. */
export async function childrenOf(parent: number): Promise<number[]> {
  const isWindows = process.platform === 'win32';
  const table = isWindows ? await askWindows() : await parentsByPid();
  return table
    .filter(([, ppid]) => ppid === parent)
    .map(([pid = 0]) => pid);
}

/** @returns The pids of all that a process has started. */
export async function descendantsOf(pid: number): Promise<number[]> {
  const children = await childrenOf(pid);
  const theirs = await Promise.all(children.map(descendantsOf));
  return [...children, ...theirs.flat()];
}

export function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}

/** Ended, but its new parent has not asked for its status yet. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && / Z /.test(readFileSync(file, 'utf8'));
}

async function askWindows(): Promise<number[][]> {
  const script =
    'Get-CimInstance Win32_Process | ForEach-Object ' +
    '{ "$($_.ProcessId) $($_.ParentProcessId)" }';
  const args = ['-NoProfile', '-Command', script];
  const { stdout } = await execute('powershell', args);
  const rows = stdout.trim().split(/\r?\n/);
  return rows.map((row) => row.trim().split(/\s+/).map(Number));
}
