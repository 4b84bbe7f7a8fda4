// A fake of the payment provider: a real HTTP server. The card decides
// how it answers, as with the test cards of a real provider.

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface PaymentProvider {
  url: string;
  /** Answers the charges that `tok_held` holds. */
  release: () => void;
  /** How many charges it holds. */
  held: () => number;
  /** Cuts the requests in flight. */
  close: () => Promise<void>;
}

type Answer = (res: ServerResponse) => void;

const cards: Record<string, Answer> = {
  tok_ok: charged,
  tok_declined: (res) => res.writeHead(402).end('{"declined":true}'),
  tok_error: (res) =>
    res
      .writeHead(500)
      .end('postgres://billing:hunter2@10.0.0.5 refused: SELECT 1'),
  tok_malformed: (res) => res.end('<html>Welcome!</html>'),
  tok_hang_up: (res) => void res.destroy(),
  // Never answers: a client must know when to stop waiting.
  tok_slow: () => {},
};

export async function startPaymentProvider(): Promise<PaymentProvider> {
  const held = new Set<ServerResponse>();

  const server = createServer((req, res) => {
    json(req).then(
      (charge) => answer(cardOf(charge), res),
      () => res.writeHead(400).end(),
    );
  });
  // Alone it keeps no process alive.
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  function answer(card: string, res: ServerResponse): void {
    if (card === 'tok_held') held.add(res);
    else (cards[card] ?? charged)(res);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    held: () => held.size,
    release() {
      for (const res of held) charged(res);
      held.clear();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function charged(res: ServerResponse): void {
  const paymentId = `pay_${Math.random().toString(36).slice(2, 10)}`;
  res.end(JSON.stringify({ paymentId }));
}

function cardOf(charge: unknown): string {
  return String((charge as { card?: unknown } | null)?.card);
}
