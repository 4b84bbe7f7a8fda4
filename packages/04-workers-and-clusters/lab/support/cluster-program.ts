// The lesson's server over one rung of the cluster ladder, with two
// workers, and the means to restart it that the rung offers.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fastLoader } from '@under-load/lab';
import { freePort } from '../../src/app/free-port.ts';

const entry = new URL('../../src/server.ts', import.meta.url);

export interface ClusterProgram {
  url: string;
  /** Of the processes that answer. */
  pids: number[];
  /** Over its channel: Windows has no signal for it. */
  tell: (what: 'restart' | 'stop') => void;
  /** Resolves once it has ended. */
  stop: () => Promise<void>;
}

export interface ProgramOptions {
  /** The rung. */
  variant: string;
  signal: AbortSignal;
  /** @default any free one */
  port?: number;
}

export async function startCluster(
  options: ProgramOptions,
): Promise<ClusterProgram> {
  const { variant, signal } = options;
  // A number from the first: workers that all listen on port 0 get
  // another one when the last of them has died.
  const port = options.port ?? (await freePort(0));
  // The work is done in the handler: that is what a cluster is for.
  const rungs = ['--rung', '1-inline', '--cluster', variant];
  const child = fork(
    fileURLToPath(entry),
    [...rungs, '--workers', '2'],
    {
      execArgv: fastLoader,
      env: { ...process.env, PORT: String(port) },
      silent: true,
      signal,
    },
  );
  child.on('error', () => {}); // It was aborted.
  const exited = once(child, 'exit');
  const url = await firstUrl(child);
  const count = variant === '1-single' ? 1 : 2;
  return {
    url,
    pids: await pidsAt(url, { count, signal }),
    tell: (what) => void child.send(what),
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
}

export interface Wanted {
  count: number;
  signal: AbortSignal;
  /** Processes that do not count any more. @default none */
  without?: number[];
}

/** Asks until so many processes have answered. */
export async function pidsAt(
  url: string,
  { count, signal, without = [] }: Wanted,
): Promise<number[]> {
  const pids = new Set<number>();
  for (;;) {
    const pid = await whoAnswers(url, signal).catch(() => undefined);
    if (pid && !without.includes(pid)) pids.add(pid);
    if (pids.size >= count) return [...pids];
    signal.throwIfAborted();
    await sleep(5);
  }
}

async function whoAnswers(
  url: string,
  signal: AbortSignal,
): Promise<number> {
  // One connection would reach one worker only.
  const headers = { Connection: 'close' };
  const patience = AbortSignal.any([signal, AbortSignal.timeout(500)]);
  const options = { headers, signal: patience };
  const answer = await fetch(`${url}/whoami`, options);
  return ((await answer.json()) as { pid: number }).pid;
}

async function firstUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the program has no output');
  return new Promise((resolve, reject) => {
    const lines = createInterface(stdout);
    lines.on('line', (line) => {
      const [url] = line.match(/http:\S+/) ?? [];
      if (url) resolve(url);
    });
    lines.on('close', () => reject(new Error('the program ended')));
  });
}
