// A port that the fixture lesson's processes connect to: when one is
// gone, however it ended, its connection closes.

import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

export interface Guests {
  /** For the processes, and for the test that starts them. */
  env: NodeJS.ProcessEnv;
  /** Resolves once that many have come, all in all. */
  arrived: (count: number) => Promise<void>;
  /** Resolves once none of those that came is there. */
  gone: () => Promise<void>;
  /** Ends their visits, which some of them wait for. */
  dismiss: () => void;
  close: () => void;
}

export async function welcomeGuests(): Promise<Guests> {
  let come = 0;
  const here = new Set<Socket>();
  const server = createServer((socket) => {
    come += 1;
    here.add(socket);
    // A killed process may reset its connection: gone all the same.
    socket.on('error', () => {});
    socket.once('close', () => {
      here.delete(socket);
      server.emit('guest');
    });
    socket.resume();
    server.emit('guest');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    env: { GUESTS_PORT: String(port) },
    async arrived(count) {
      while (come < count) await once(server, 'guest');
    },
    async gone() {
      while (here.size > 0) await once(server, 'guest');
    },
    dismiss() {
      for (const socket of here) socket.end();
    },
    close: () => void server.close(),
  };
}
