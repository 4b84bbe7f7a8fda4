// A new worker listens before an old one is told to leave.

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
  ready: Promise<unknown>;
}

export const serve: Serve = (options) =>
  cluster.isPrimary ? supervise(options) : work(options);

const supervise: Serve = async ({ workers, onReady, log, ...rest }) => {
  const settings = readSupervision(rest.supervision);
  const stopping = new AbortController();
  const places: (Running | undefined)[] = [];
  let crashes = 0;
  let isRestarting = false;

  function launch(): Running {
    const worker = cluster.fork();
    const exited = once(worker, 'exit') as Running['exited'];
    watch(worker, { ...settings, log });
    const ready = Promise.race([once(worker, 'listening'), exited]);
    return { worker, startedAt: Date.now(), exited, ready };
  }

  async function keepOne(_: unknown, place: number): Promise<void> {
    while (!stopping.signal.aborted) {
      const running = (places[place] ??= launch());
      const { worker, startedAt, exited } = running;
      const [code, signal] = await exited;
      if (stopping.signal.aborted) return;
      if (places[place] !== running) continue; // It was replaced.
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
      if (places[place] === running) places[place] = undefined;
    }
  }

  // #region restart
  async function restart(): Promise<void> {
    if (isRestarting) return;
    isRestarting = true;
    let replaced = 0;
    for (const place of places.keys()) {
      const fresh = launch();
      await fresh.ready;
      if (fresh.worker.isDead() || stopping.signal.aborted) break;
      const old = places[place];
      places[place] = fresh;
      await old?.ready;
      if (old) stopWorker(old.worker);
      await old?.exited;
      replaced += 1;
    }
    log(`Restart: ${replaced} of ${workers} workers replaced`);
    isRestarting = false;
  }
  // #endregion

  function stop(reason: unknown): void {
    stopping.abort(reason);
    for (const worker of Object.values(cluster.workers ?? {})) {
      if (worker) stopWorker(worker);
    }
  }

  process.on('SIGUSR2', () => void restart());
  process.on('message', (message) => {
    if (message === 'restart') void restart();
  });
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
