// A fake mail provider: a real HTTP server, as slow and as faulty as
// its options say.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MailProviderOptions {
  /** From request to answer. @default 200 */
  latencyMs?: number;
  /** Share of requests that fail, 0 to 1. @default 0.3 */
  failureRate?: number;
  /** Of an answer that fails. @default 503 */
  failureStatus?: number;
  /** From 0 up to, not including, 1. @default Math.random */
  random?: () => number;
  /** Called with each mail that it takes. */
  onDelivered?: () => void;
}

export async function startMailProvider({
  latencyMs = 200,
  failureRate = 0.3,
  failureStatus = 503,
  random = Math.random,
  onDelivered = () => {},
}: MailProviderOptions = {}) {
  const keys = new Set<string>();
  let requests = 0;

  const server = createServer((req, res) => {
    requests += 1;
    req.resume();
    const key = req.headers['idempotency-key'] ?? requests;
    const timer = setTimeout(() => {
      const fails = random() < failureRate;
      res.writeHead(fails ? failureStatus : 202).end();
      if (fails) return;
      keys.add(String(key));
      onDelivered();
    }, latencyMs);
    res.once('close', () => clearTimeout(timer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** The requests, and the mails accepted; a key counts once. */
    report: () => ({ requests, delivered: keys.size }),
    hasDelivered: (key: string) => keys.has(key),
    /** Cuts off open requests. */
    async close(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type MailProvider = Awaited<
  ReturnType<typeof startMailProvider>
>;
