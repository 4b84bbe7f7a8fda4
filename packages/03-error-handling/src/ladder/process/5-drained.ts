// After an unexpected error the state may be wrong: the process takes
// no more requests, answers those in flight, and ends.

import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { backoff } from './backoff.ts';
import type { Run } from './service.ts';
import { supervise } from './supervisor.ts';

export const run: Run = (service) => {
  const { drainMs = 5000 } = service;
  const start = async () => {
    const crash = () => end(server, drainMs);
    const server = await service.serve(crash);
    process.on('uncaughtException', (error) => {
      service.log(error);
      crash();
    });
    return server;
  };
  return supervise(start, backoff(service));
};

// #region drained
function end(server: Server, drainMs: number): void {
  if (!server.listening) return; // it is ending already
  // The method of an HTTP server ends idle connections at once: a
  // request that is on its way over one of them would be lost.
  NetServer.prototype.close.call(server, () => process.exit(1));
  server.prependListener('request', (_req, res) => {
    res.setHeader('Connection', 'close');
  });
  setTimeout(() => process.exit(1), drainMs);
  const endIdle = () => server.closeIdleConnections();
  setTimeout(() => setInterval(endIdle, 20), 300);
  // The port is free now: the supervisor starts the next process.
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
}
// #endregion
