// Which process this is.

import cluster from 'node:cluster';

export function whoAmI() {
  return { pid: process.pid, worker: cluster.worker?.id ?? null };
}
