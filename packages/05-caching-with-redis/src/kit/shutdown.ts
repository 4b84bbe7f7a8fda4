// Ends a server: open requests are answered first, nothing is left.

import type { Server, ServerResponse } from 'node:http';

/** Responses that are not complete by then are cut off. */
const drainMs = 5000;

/**
 * Resolves after the first SIGINT or SIGTERM, once the open requests
 * are answered. Later signals change nothing.
 *
 * @param onSignal Called first. Close endless responses here.
 */
export async function serveUntilSignal(
  server: Server,
  onSignal = () => {},
): Promise<void> {
  const open = trackResponses(server);
  await signalled();
  onSignal();
  const drained = new Promise((resolve) => server.close(resolve));
  for (const response of open) {
    // Else the client keeps the connection for its next request.
    if (!response.headersSent) {
      response.setHeader('Connection', 'close');
    }
  }
  const cutOff = () => server.closeAllConnections();
  const deadline = setTimeout(cutOff, drainMs);
  await drained;
  clearTimeout(deadline);
}

function trackResponses(server: Server): Set<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => resolve());
    }
  });
}
