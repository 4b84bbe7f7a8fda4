// A fake of the mail provider: a real HTTP server, slow and failing
// just as much as its knobs say.

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MailProviderOptions {
  /** From request to answer. @default 200 */
  latencyMs?: number;
  /** Share of requests that it fails, 0 to 1. @default 0.3 */
  failureRate?: number;
  /** From 0 up to, not including, 1. @default Math.random */
  random?: () => number;
}

export interface MailProvider {
  url: string;
  /** What came in, and the mails that it took; no key twice. */
  report: () => { requests: number; delivered: number };
  /** Cuts what is under way. */
  close: () => Promise<void>;
}

const defaults = {
  latencyMs: 200,
  failureRate: 0.3,
  random: Math.random,
};

export async function startMailProvider(
  options: MailProviderOptions = {},
): Promise<MailProvider> {
  const { latencyMs, failureRate, random } = {
    ...defaults,
    ...options,
  };
  const timers = new Set<NodeJS.Timeout>();
  const keys = new Set<string>();
  let requests = 0;

  function answer(res: ServerResponse, key: string): void {
    const fails = random() < failureRate;
    if (!fails) keys.add(key);
    res.writeHead(fails ? 503 : 202).end();
  }

  const server = createServer((req, res) => {
    requests += 1;
    req.resume();
    const key = req.headers['idempotency-key'] ?? requests;
    const timer = setTimeout(() => {
      timers.delete(timer);
      answer(res, String(key));
    }, latencyMs);
    timers.add(timer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    report: () => ({ requests, delivered: keys.size }),
    async close() {
      for (const timer of timers) clearTimeout(timer);
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
