// Workers that are watched, replaced with care, and let go in peace.

import cluster from 'node:cluster';
import type { Serve } from '../cluster.ts';
import { onControl } from '../cluster/controls.ts';
import { findPort } from '../cluster/find-port.ts';
import { Supervisor } from '../cluster/supervisor.ts';
import { answerAsWorker } from '../cluster/worker-process.ts';

export const serve: Serve = (options) =>
  cluster.isPrimary ? supervise(options) : answerAsWorker(options);

const supervise: Serve = async ({ port, onReady, ...options }) => {
  const free = await findPort(port);
  const supervisor = new Supervisor({ ...options, port: free.port });
  const release = onControl({
    stop: () => void supervisor.stop(),
    restart: () => void supervisor.restart(),
  });
  void supervisor.ready.then(() => onReady(free.url));
  const exitCode = await supervisor.run();
  release();
  return exitCode;
};
