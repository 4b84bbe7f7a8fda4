// Between a process and Redis: passes everything up to the first
// command that writes, and that one too. Then nothing, either way.

import { once } from 'node:events';
import * as net from 'node:net';

const writes = /\r\n(set|incr|incrby|eval|evalsha)\r\n/i;

export async function startHeldProxy(redisUrl: string) {
  const url = new URL(redisUrl);
  const { hostname, port } = url;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const redis = net.connect(Number(port || 6379), hostname);
    for (const socket of [client, redis]) {
      sockets.add(socket.on('error', () => {}));
    }
    redis.pipe(client);
    client.on('data', (bytes) => {
      redis.write(bytes);
      if (!writes.test(String(bytes))) return;
      redis.unpipe(client);
      client.pause();
      server.emit('held');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`;

  return {
    url: url.href,
    /** Resolves when a command that writes has passed. */
    held: once(server, 'held').then(() => undefined),
    async close() {
      if (!server.listening) return;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
