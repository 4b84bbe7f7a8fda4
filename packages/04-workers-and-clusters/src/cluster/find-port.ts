// Settles the port before any worker exists: one that is taken is one
// sentence here, and would be a crash loop there. And workers that
// all ask for port 0 would get a new one after the last has died.

import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { host } from '../cluster.ts';

/** @throws Error EADDRINUSE when somebody has it. */
export async function findPort(
  wanted: number,
): Promise<{ port: number; url: string }> {
  const server = createServer().listen(wanted, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return { port, url: `http://${host}:${port}` };
}
