// After an unexpected error the state may be wrong: the process takes
// no more requests, answers those in flight, and ends.

import type { Server } from 'node:http';
import { backoff } from './backoff.ts';
import type { Run } from './service.ts';
import { supervise } from './supervisor.ts';

export const run: Run = (service) => {
  const start = async () => {
    const crash = () => end(server, service.drainMs);
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
  server.close(() => process.exit(1));
  setTimeout(() => process.exit(1), drainMs);
  // A client would keep its connection for the next request.
  setInterval(() => server.closeIdleConnections(), 20);
  // The port is free now: the supervisor starts the next process.
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
}
// #endregion
