// What the stand-ins share: a local HTTP server that misbehaves when a
// test tells it to.

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandIn {
  url: string;
  /** Cuts off open requests. */
  close: () => Promise<void>;
}

export type Fault = 'error' | 'malformed' | 'hang up' | 'slow';

/** Each of these happens with real services. */
export const misbehave: Record<Fault, (res: ServerResponse) => void> = {
  error: (res) => res.writeHead(500).end('internal error at 10.0.0.5'),
  malformed: (res) => res.end('<html>Welcome!</html>'),
  'hang up': (res) => void res.destroy(),
  // It never answers: the client must stop waiting by itself.
  slow: () => {},
};

/** Hangs up when `answer` rejects, such as at a body of no JSON. */
export async function listen(
  answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
): Promise<StandIn> {
  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
