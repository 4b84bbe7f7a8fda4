// Ends a server so that nothing is cut off and nothing is left.

import type { Server, ServerResponse } from 'node:http';

/** Answers that are not complete by then are cut. */
const drainMs = 5000;

/**
 * Resolves after the first SIGINT or SIGTERM, once requests under way
 * are answered. Later signals are heard, and change nothing.
 *
 * @param onSignal Called first: ends what has no end of its own.
 */
export async function serveUntilSignal(
  server: Server,
  onSignal = () => {},
): Promise<void> {
  const underWay = trackAnswers(server);
  await signalled();
  onSignal();
  const drained = new Promise((resolve) => server.close(resolve));
  for (const answer of underWay) {
    // Else the client would keep the connection for its next request.
    if (!answer.headersSent) answer.setHeader('Connection', 'close');
  }
  const cut = () => server.closeAllConnections();
  const deadline = setTimeout(cut, drainMs);
  await drained;
  clearTimeout(deadline);
}

function trackAnswers(server: Server): Set<ServerResponse> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, answer) => {
    underWay.add(answer);
    answer.once('close', () => underWay.delete(answer));
  });
  return underWay;
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => resolve());
    }
  });
}
