// Listens on the loopback interface only.

import { once } from 'node:events';
import {
  createServer,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Express } from 'express';
import { UsageError } from '@under-load/lab/cli';

export interface Listening {
  url: string;
  /** Resolves when the first request was answered. */
  answered: Promise<unknown>;
  /** Resolves when the last connection is gone. */
  close: () => Promise<void>;
}

/** How long a client may take to ask; a slower one is cut off. */
const deadlines: ServerOptions = {
  headersTimeout: 10_000,
  /** Its headers and its body. */
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/**
 * @param options For tests, which do not wait as long.
 * @throws UsageError when the port is taken.
 */
export async function listen(
  app: Express,
  port: number,
  options: ServerOptions = deadlines,
): Promise<Listening> {
  await refuseOther(port);
  const server = createServer(options, app);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw explain(error, port);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}`,
    answered: firstAnswer(server),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A browser takes `localhost` for ::1 first, and would go there. */
async function refuseOther(port: number): Promise<void> {
  if (port === 0) return;
  const probe = connect({ port, host: '::1' });
  const isTaken = await once(probe, 'connect').then(
    () => true,
    () => false,
  );
  probe.destroy();
  if (isTaken) throw taken(port);
}

async function firstAnswer(server: Server): Promise<void> {
  const [, response] = (await once(server, 'request')) as [
    unknown,
    ServerResponse,
  ];
  await once(response, 'close');
}

function explain(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' ? taken(port) : error;
}

function taken(port: number): UsageError {
  return new UsageError(
    `port ${port} is in use; end what uses it, or set PORT to another`,
  );
}
