// A private Redis from a binary of this machine.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import spawn from 'cross-spawn';
import { onFreePort } from '../keeper/free-port.ts';
import { lastLine } from '../keeper/run.ts';
import type { Server } from '../service.ts';

const stopTimeoutMs = 5_000;

/**
 * Starts it with no persistence, in an empty directory.
 *
 * @throws The last line of its log if it ends instead.
 */
export async function startRedisServer(
  binary: string,
  directory: string,
): Promise<Server> {
  return onFreePort(async (port) => {
    const args = configuration(port, directory);
    const child = spawn(binary, args, {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    await ready(child);
    const url = `redis://127.0.0.1:${port}`;
    return { url, stop: () => stop(child) };
  });
}

function configuration(port: number, directory: string): string[] {
  return [
    ...['--port', String(port), '--bind', '127.0.0.1'],
    ...['--save', '', '--appendonly', 'no', '--dir', directory],
  ];
}

function ready(child: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () =>
      reject(new Error(lastLine(log) || 'it ended at once')),
    );
    child.stdout?.on('data', (chunk) => {
      log += String(chunk);
      if (log.includes('Ready to accept connections')) resolve();
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  const timer = setTimeout(kill, stopTimeoutMs);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(timer);
}
