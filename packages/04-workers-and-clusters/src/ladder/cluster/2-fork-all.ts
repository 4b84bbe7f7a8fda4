// A new worker for each one that ends, as tutorials publish it.

import cluster from 'node:cluster';
import { serve as answer } from './1-single.ts';
import { host, type Serve } from './serve.ts';

// #region fork-all
export const serve: Serve = (options) => {
  const { workers, onReady, log } = options;
  if (cluster.isPrimary) {
    for (let i = 0; i < workers; i += 1) cluster.fork();

    cluster.on('exit', ({ process: { pid } }) => {
      log(`Worker ${pid} died. Forking new worker...`);
      cluster.fork();
    });
    cluster.once('listening', (_worker, address) => {
      onReady(`http://${host}:${address.port}`);
    });
  } else {
    void answer({ ...options, onReady() {} });
  }
  return new Promise(() => {}); // Until a signal ends the process.
};
// #endregion
