// Ends a server, and cuts off no request.

import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Time for load balancers, and then for clients, to hear of it. */
const noticeMs = 300;
/** Requests that are still open by then are cut off. */
const drainMs = 5000;

export async function drain(server: Server): Promise<void> {
  await sleep(noticeMs);
  const closed = once(server, 'close');
  // HTTP's own `close` ends what looks idle: a request may be coming.
  NetServer.prototype.close.call(server);
  // A worker may be sent connections still: it lives to decline them.
  // And a client that is told to leave would connect anew.
  await sleep(noticeMs);
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close');
  });
  const sweep = () => server.closeIdleConnections();
  const cutOff = () => server.closeAllConnections();
  const timers = [
    setInterval(sweep, noticeMs),
    setTimeout(cutOff, drainMs),
  ];
  await closed;
  timers.forEach(clearTimeout); // It clears intervals, too.
}
