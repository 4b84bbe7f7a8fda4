// A worker a core, as tutorials publish it: one that ends is replaced
// at once, whatever it ended of, for ever.

import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { host, type Serve } from '../cluster.ts';

export const serve: Serve = ({
  open,
  port,
  workers = cpus().length,
  onReady,
  log,
}) => {
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
    createServer(open().listener).listen(port, host);
  }
  // Nothing ends it but a signal, and that ends it on the spot.
  return new Promise(() => {});
};
