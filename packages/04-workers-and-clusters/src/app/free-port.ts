// Finds out the port before any worker exists. A taken port is one
// error here, and would be a crash loop there. And the workers of a
// cluster must all be told the same number.

import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/**
 * @param wanted 0 takes any free port.
 * @throws Error EADDRINUSE when the port is taken.
 */
export async function freePort(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
