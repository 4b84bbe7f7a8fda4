// Ends a server: open requests are answered first.

import { once } from 'node:events';
import type { Server } from 'node:http';

/** Requests that are still open by then are cut off. */
const drainMs = 5000;

export async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection stays open after its last answer: close it then.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cutOff = () => server.closeAllConnections();
  const deadline = setTimeout(cutOff, drainMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
