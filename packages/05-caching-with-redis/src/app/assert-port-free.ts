// Finds out early that another program listens on the port.

import { once } from 'node:events';
import { createServer } from 'node:net';

/** @throws Error with the code EADDRINUSE and the `port`. */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
