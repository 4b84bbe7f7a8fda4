// A worker that crashes is replaced later and later, and not for ever.

import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve as answer } from './1-single.ts';
import { host, readSupervision, type Serve } from './serve.ts';

interface Running {
  worker: Worker;
  startedAt: number;
  /** Resolves to its exit code, and the signal that killed it. */
  exited: Promise<[number | null, string | null]>;
}

export const serve: Serve = (options) =>
  cluster.isPrimary ? supervise(options) : work(options);

const supervise: Serve = async ({ workers, onReady, log, ...rest }) => {
  const settings = readSupervision(rest.supervision);
  let crashes = 0;

  function launch(): Running {
    const worker = cluster.fork();
    const exited = once(worker, 'exit') as Running['exited'];
    return { worker, startedAt: Date.now(), exited };
  }

  // #region backoff
  async function keepOne(): Promise<void> {
    for (;;) {
      const { worker, startedAt, exited } = launch();
      const [code, signal] = await exited;
      const end = signal ?? `code ${code}`;
      log(`Worker ${worker.process.pid} ended: ${end}`);
      // A worker that lived for long had an accident, and no crash.
      const isYoung = Date.now() - startedAt < settings.youngMs;
      crashes = isYoung ? crashes + 1 : 0;
      if (crashes >= settings.maxCrashes) {
        throw new Error(`Crash loop: ${crashes} workers ended young`);
      }
      const factor = crashes > 0 ? 2 ** (crashes - 1) : 0;
      await sleep(factor * settings.backoffMs);
    }
  }
  // #endregion

  let listening = 0;
  cluster.on('listening', (_worker, { port }) => {
    listening += 1;
    if (listening === workers) onReady(`http://${host}:${port}`);
  });
  await Promise.all(Array.from({ length: workers }, keepOne));
};

const work: Serve = (options) => answer({ ...options, onReady() {} });
