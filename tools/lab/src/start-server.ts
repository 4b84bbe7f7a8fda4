// Starts a lesson's server as a process, for experiments and tests.

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { messageOf } from './errors.ts';
import { fastLoader } from './fast-loader.ts';
import { lastLines, outputTail } from './output-tail.ts';
import { firstUrl } from './first-url.ts';
import { scaled } from './slowness.ts';
import { within } from './within.ts';

export interface ServerOptions {
  /** The file to run, such as `new URL('../src/server.ts', ...)`. */
  entry: string | URL;
  args?: string[];
  /** Flags for Node itself, such as `--max-old-space-size=64`. */
  nodeArgs?: string[];
  /** Added to this process's own. @default { PORT: '0' } */
  env?: NodeJS.ProcessEnv;
  /** Ends the server when it aborts. */
  signal?: AbortSignal;
  /** Longest wait for the URL. @default `scaled(30_000)` */
  startTimeoutMs?: number;
  /** From SIGTERM to SIGKILL in `stop`. @default `scaled(2_000)` */
  graceMs?: number;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningServer {
  /** The first URL that it printed. */
  url: string;
  pid: number;
  /** The last 64 KB that it wrote. */
  output: () => string;
  /** Sends a signal; false when the server is gone already. */
  kill: (signal: NodeJS.Signals) => boolean;
  /** Asks it to end, insists after `graceMs`, resolves when gone. */
  stop: () => Promise<Exit>;
  exited: Promise<Exit>;
}

/**
 * Resolves once the server printed a line with an http URL.
 *
 * @throws Error with its last output when it ends, or stays silent,
 * before that; the signal's reason when `signal` aborts.
 */
export async function startServer(
  options: ServerOptions,
): Promise<RunningServer> {
  options.signal?.throwIfAborted();
  const child = launch(options);
  const output = outputTail(child);
  const exited = exitOf(child);
  const { signal } = options;
  const { graceMs = scaled(2_000) } = options;
  const { startTimeoutMs = scaled(30_000) } = options;
  const stop = () => end(child, exited, graceMs);
  const abort = () => void stop();
  signal?.addEventListener('abort', abort);
  void exited.then(() => signal?.removeEventListener('abort', abort));
  const kill = (name: NodeJS.Signals) => child.kill(name);
  try {
    const url = await firstUrl(child, startTimeoutMs);
    return { url, pid: child.pid ?? 0, output, kill, stop, exited };
  } catch (error) {
    await stop();
    signal?.throwIfAborted();
    const reason = `the server ${messageOf(error)}`;
    throw new Error(`${reason}\n${lastLines(output(), 12)}`);
  }
}

function launch(options: ServerOptions): ChildProcess {
  const { entry, args = [], nodeArgs = [], env } = options;
  const file = entry instanceof URL ? fileURLToPath(entry) : entry;
  const argv = [...nodeArgs, ...fastLoader, file, ...args];
  return spawn(process.execPath, argv, {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function end(
  child: ChildProcess,
  exited: Promise<Exit>,
  graceMs: number,
): Promise<Exit> {
  child.kill('SIGTERM');
  if (!(await within(graceMs, exited))) child.kill('SIGKILL');
  return exited;
}

// Never rejects: nobody may be waiting for it.
function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}
