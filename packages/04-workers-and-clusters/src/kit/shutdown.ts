// Ends a server: open requests are answered first, nothing is left.

import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/** Responses that are not complete by then are cut off. */
const drainMs = 5000;

/**
 * Returns a signal that aborts at the first SIGINT or SIGTERM. From
 * then on neither of them ends the process.
 */
export function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => interrupted.abort());
  }
  return interrupted.signal;
}

/**
 * Resolves after the signal has aborted, once the open requests are
 * answered.
 *
 * @param onSignal Called first. Close endless responses here.
 */
export async function serveUntil(
  signal: AbortSignal,
  server: Server,
  onSignal = () => {},
): Promise<void> {
  const open = trackResponses(server);
  if (!signal.aborted) await once(signal, 'abort');
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
