// A worker that runs and does not answer is killed, and so replaced.

import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve as answer } from './1-single.ts';
import { answerPings, watch } from './heartbeat.ts';
import { host, readSupervision, type Serve } from './serve.ts';
import { stopWorker } from './stop-worker.ts';
import { toldToStop } from './told-to-stop.ts';

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
  const stopping = new AbortController();
  let crashes = 0;

  function launch(): Running {
    const worker = cluster.fork();
    const exited = once(worker, 'exit') as Running['exited'];
    watch(worker, { ...settings, log });
    return { worker, startedAt: Date.now(), exited };
  }

  async function keepOne(): Promise<void> {
    while (!stopping.signal.aborted) {
      const { worker, startedAt, exited } = launch();
      const [code, signal] = await exited;
      if (stopping.signal.aborted) return;
      const end = signal ?? `code ${code}`;
      log(`Worker ${worker.process.pid} ended: ${end}`);
      // A worker that lived for long had an accident, and no crash.
      const isYoung = Date.now() - startedAt < settings.youngMs;
      crashes = isYoung ? crashes + 1 : 0;
      if (crashes >= settings.maxCrashes) {
        stop(new Error(`Crash loop: ${crashes} workers ended young`));
      }
      const factor = crashes > 0 ? 2 ** (crashes - 1) : 0;
      const wait = sleep(factor * settings.backoffMs, null, stopping);
      await wait.catch(() => {}); // It was told to stop.
    }
  }

  function stop(reason: unknown): void {
    stopping.abort(reason);
    for (const worker of Object.values(cluster.workers ?? {})) {
      if (worker) stopWorker(worker);
    }
  }

  void toldToStop().then(() => stop('told to stop'));
  let listening = 0;
  cluster.on('listening', (worker, { port }) => {
    if (stopping.signal.aborted) stopWorker(worker);
    listening += 1;
    if (listening === workers) onReady(`http://${host}:${port}`);
  });
  await Promise.all(Array.from({ length: workers }, keepOne));
  const reason: unknown = stopping.signal.reason;
  if (reason instanceof Error) throw reason;
};

const work: Serve = (options) => {
  answerPings();
  return answer({ ...options, onReady() {} });
};
