// Ends a server so that nothing is cut off and nothing is left.

import type { Server } from 'node:http';

/** Requests that are not answered by then are cut. */
const drainMs = 5000;

/**
 * Resolves after the first SIGINT or SIGTERM, once requests under way
 * are answered. Later signals are heard, and change nothing.
 */
export async function serveUntilSignal(server: Server): Promise<void> {
  await signalled();
  const drained = new Promise((resolve) => server.close(resolve));
  const deadline = setTimeout(() => {
    server.closeAllConnections();
  }, drainMs);
  await drained;
  clearTimeout(deadline);
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => resolve());
    }
  });
}
