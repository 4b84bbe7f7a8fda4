// One process: one core, and nobody to take over.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { host, type Serve } from '../cluster.ts';
import { serveUntilSignal } from '../shutdown.ts';

export const serve: Serve = async ({ open, port, onReady }) => {
  const { listener, close } = open();
  try {
    const server = createServer(listener).listen(port, host);
    await once(server, 'listening');
    const taken = server.address() as AddressInfo;
    // Before the greeting: whoever reads it may send a signal at once.
    const ended = serveUntilSignal(server);
    onReady(`http://${host}:${taken.port}`);
    await ended;
  } finally {
    await close();
  }
  return 0;
};
