// Tells a worker to stop. One that does not end is killed.

import type { Worker } from 'node:cluster';

/** More than a worker gives its own open requests. */
const killMs = 8000;

export function stopWorker(worker: Worker): void {
  worker.send('stop', () => {}); // It may have ended.
  const kill = () => worker.process.kill('SIGKILL');
  const timer = setTimeout(kill, killMs);
  worker.once('exit', () => clearTimeout(timer));
}
