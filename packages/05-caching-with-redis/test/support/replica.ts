// Redis after a failover: connections that were open lead to what is a
// replica now, and it refuses to write. New ones lead to the primary.

import { once } from 'node:events';
import * as net from 'node:net';

const writes = /\r\n(?:eval|del|set|unlink)\r\n/i;
const refusal =
  "-READONLY You can't write against a read only replica.\r\n";

export async function startReplica(redisUrl: string) {
  const url = new URL(redisUrl);
  const { hostname, port } = url;
  const sockets = new Set<net.Socket>();
  let isPrimary = false;

  const server = net.createServer((client) => {
    const wasPrimary = isPrimary;
    const redis = net.connect(Number(port || 6379), hostname);
    for (const socket of [client, redis]) {
      sockets.add(socket.on('error', () => {}));
      socket.once('close', () =>
        [client, redis].map((s) => s.destroy()),
      );
    }
    redis.pipe(client);
    client.on('data', (bytes) => {
      const refuses = !wasPrimary && writes.test(String(bytes));
      if (refuses) client.write(refusal);
      else redis.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`;

  return {
    url: url.href,
    /** New connections lead to the primary from now on. */
    failOver: () => void (isPrimary = true),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
