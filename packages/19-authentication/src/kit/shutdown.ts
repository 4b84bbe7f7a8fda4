// Ends a server: no request is cut off, and nothing is left.
// Source: https://nodejs.org/api/http.html#serverclosecallback

import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Time for clients and load balancers to hear that we leave. */
const noticeMs = 300;
/** Responses that are not complete by then are cut off. */
const drainMs = 5000;

/**
 * Resolves after the signal has aborted, once every request is
 * answered. First the server goes on for a moment, so that a load
 * balancer sees that `/readyz` says no. Then it accepts no connection
 * any more, and answers its clients with `Connection: close`.
 *
 * @param onClosing Called when no new connection is accepted any more.
 * Close endless responses here.
 */
export async function serveUntil(
  signal: AbortSignal,
  server: Server,
  onClosing = () => {},
): Promise<void> {
  const sockets = trackSockets(server);
  const responses = trackResponses(server);
  if (!signal.aborted) await once(signal, 'abort');
  await wait(noticeMs);
  await quietTurn(server);
  const closed = stopListening(server);
  onClosing();
  for (const response of responses) askToClose(response);
  server.prependListener('request', (_, answer) => askToClose(answer));
  const timers = [
    setTimeout(() => endIdle(server, sockets), noticeMs),
    setTimeout(() => server.closeAllConnections(), drainMs),
  ];
  await closed;
  timers.forEach(clearTimeout);
}

/**
 * Resolves in a turn of the event loop in which nobody connects: the
 * system resets the connections that wait when a server closes.
 */
function quietTurn(server: Server): Promise<void> {
  const end = Date.now() + noticeMs;
  let isQuiet = false;
  server.on('connection', () => (isQuiet = false));
  return new Promise((resolve) => {
    const look = () => {
      if (isQuiet || Date.now() > end) return resolve();
      isQuiet = true;
      setImmediate(look);
    };
    look();
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // The method of an HTTP server ends idle connections at once: a
    // request that is on its way over one of them would be lost.
    NetServer.prototype.close.call(server, () => resolve());
  });
}
function trackResponses(server: Server): Set<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

// Else the client keeps the connection for its next request.
function askToClose(response: ServerResponse) {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** Ends what is idle, and again what becomes idle. */
function endIdle(server: Server, sockets: Set<Socket>) {
  server.closeIdleConnections();
  for (const socket of sockets) {
    // Node takes a connection that never asked for a busy one.
    if (socket.bytesRead === 0) socket.destroy();
  }
  if (sockets.size > 0) setTimeout(endIdle, 20, server, sockets);
}
