// Finds a worker that runs and does not answer: its event loop hangs.

import type { Worker } from 'node:cluster';
import type { Supervision } from './serve.ts';

interface WatchOptions extends Supervision {
  log: (line: string) => void;
}

export function watch(worker: Worker, options: WatchOptions): void {
  const { heartbeatMs, missedHeartbeats, startMs, log } = options;
  let missed = 0;
  let timer = setTimeout(() => kill('did not start'), startMs);

  function kill(why: string): void {
    log(`Worker ${worker.process.pid} ${why}`);
    worker.process.kill('SIGKILL');
  }

  // #region heartbeat
  // Counts pings, not time: a laptop may sleep for an hour.
  function ping(): void {
    if (missed === missedHeartbeats) kill('gave no heartbeat');
    missed += 1;
    worker.send('ping', () => {}); // It may have ended.
  }

  worker.once('listening', () => {
    clearTimeout(timer);
    timer = setInterval(ping, heartbeatMs);
  });
  worker.on('message', (message) => {
    if (message === 'pong') missed = 0;
  });
  // #endregion
  worker.once('exit', () => clearTimeout(timer));
}

/** The worker's side. */
export function answerPings(): void {
  process.on('message', (message) => {
    if (message === 'ping') process.send?.('pong', () => {});
  });
}
