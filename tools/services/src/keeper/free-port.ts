// A port for a server that cannot choose one itself.

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

const attempts = 3;

/**
 * Starts a server on a port of 127.0.0.1 that was free a moment ago.
 * Another process may take it first, so a failure gets a new port.
 */
export async function onFreePort<T>(
  start: (port: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort());
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
