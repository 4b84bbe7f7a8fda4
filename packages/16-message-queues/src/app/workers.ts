// Processes that do the jobs; one that ends is replaced.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('worker.ts', import.meta.url));
/** Else a worker that cannot start is started all the time. */
const pauseMs = 500;
/** Longest that a worker may finish what it has begun. */
const graceMs = 5000;

export interface Workers {
  /** Process ids: to kill one. */
  pids: () => number[];
  /** Resolves when all have ended. */
  stop: () => Promise<void>;
}

/** Each is told what this process was: its flags, its environment. */
export function startWorkers(count: number, rung: string): Workers {
  const running = new Set<ChildProcess>();
  let isStopping = false;

  function start(): void {
    if (isStopping) return;
    const child = fork(file, ['--rung', rung]);
    running.add(child);
    child.once('exit', () => {
      running.delete(child);
      setTimeout(start, pauseMs).unref();
    });
  }

  for (let i = 0; i < count; i += 1) start();
  return {
    pids: () => [...running].map(({ pid = 0 }) => pid),
    async stop() {
      isStopping = true;
      const ends = [...running].map((child) => once(child, 'exit'));
      for (const child of running) child.kill('SIGTERM');
      const kill = () => {
        for (const child of running) child.kill('SIGKILL');
      };
      const late = setTimeout(kill, graceMs);
      await Promise.all(ends);
      clearTimeout(late);
    },
  };
}
