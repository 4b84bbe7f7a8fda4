// One process: it uses one core, and nothing replaces it.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drain } from './drain.ts';
import { host, type Serve } from './serve.ts';
import { toldToStop } from './told-to-stop.ts';

// #region single
export const serve: Serve = async ({ open, port, onReady }) => {
  const { listener, leave, close } = open();
  const stop = toldToStop();
  const server = createServer(listener).listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  onReady(`http://${host}:${address.port}`);
  await stop;
  leave?.();
  await drain(server);
  await close();
};
// #endregion
