// A worker leaves while others answer: no client may notice.

import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when it was told to leave, and its clients have left. */
export async function toldToLeave(server: Server, partingMs: number) {
  await new Promise<void>((resolve) => {
    process.on('message', (message) => {
      if (message === 'leave') resolve();
    });
  });
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close');
  });
  // A connection that looks idle may carry a request: keep it open.
  NetServer.prototype.close.call(server);
  await sleep(partingMs);
}
