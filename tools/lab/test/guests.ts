// A port that fixture processes connect to: when such a process is
// gone, however it ended, its connection closes.

import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

export interface Guests {
  env: Record<string, string>;
  /** Resolves once that many processes have said who they are. */
  arrived(count: number): Promise<void>;
  /** Resolves once all of them are gone, to what each said. */
  gone(): Promise<string[]>;
  close(): void;
}

export async function welcomeGuests(): Promise<Guests> {
  const visits: Promise<string>[] = [];
  const server = createServer((socket) => {
    const visit = hear(socket);
    socket.once('data', () => {
      visits.push(visit);
      server.emit('guest');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    env: { LAB_TEST_PORT: String(port) },
    arrived: async (count) => {
      while (visits.length < count) await once(server, 'guest');
    },
    gone: async () => (await Promise.all(visits)).sort(),
    close: () => void server.close(),
  };
}

// A killed process may reset its connection: gone all the same.
function hear(socket: Socket): Promise<string> {
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('data', (words: string) => (heard += words));
  socket.on('error', () => {});
  return new Promise((resolve) => {
    socket.once('close', () => resolve(heard.trim()));
  });
}
