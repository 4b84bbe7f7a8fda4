// The worker's side: answers requests and pings, and leaves in order.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { host, type Serve } from '../cluster.ts';
import { serveUntilSignal } from '../shutdown.ts';
import {
  type FromWorker,
  portVariable,
  type ToWorker,
} from './messages.ts';

/**
 * Needs nothing to notice that the supervisor is gone: Node ends a
 * cluster's worker when its channel to the primary closes.
 */
export const answerAsWorker: Serve = async ({ open }) => {
  const { listener, close } = open();
  const server = createServer(listener);
  const ended = serveUntilSignal(server);
  process.on('message', (message: ToWorker) => {
    if (message.type === 'ping') send({ type: 'pong' });
    if (message.type === 'drain') {
      void drain(server, message.partingMs);
    }
  });
  server.listen(Number(process.env[portVariable]), host);
  await once(server, 'listening');
  await ended;
  await close();
  process.disconnect();
  return 0;
};

// Takes no new connection, and gives those that it has time to go: a
// request may be on its way on each of them, so closing one that looks
// idle may fail it. Who asks is answered, and told that this was the
// last answer here; the next connection goes to another worker.
async function drain(server: Server, partingMs: number) {
  server.prependListener('request', (_request, answer) => {
    answer.setHeader('Connection', 'close');
  });
  // That of HTTP would close what looks idle at once.
  if (server.listening) NetServer.prototype.close.call(server);
  if (partingMs > 0) await sleep(partingMs);
  process.emit('SIGTERM');
}

function send(message: FromWorker): void {
  process.send?.(message, () => {});
}
