// Stands in for the payment provider: a real HTTP server. As with real
// providers, the number of a test card decides how it answers.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { listen, misbehave, type StandIn } from './stand-in.ts';

export interface Charged {
  cents: number;
  card: string;
}

export interface PaymentProvider extends StandIn {
  /** What was charged and not cancelled, by idempotency key. */
  charges: Map<string, Charged>;
}

type Answer = (res: ServerResponse, paymentId: string) => void;

const accept: Answer = (res, paymentId) =>
  res.writeHead(201).end(JSON.stringify({ paymentId }));

/** With these cards it answers before it charges anything. */
const refusals: Record<string, Answer> = {
  tok_declined: (res) => res.writeHead(402).end('{"declined":true}'),
  tok_error: misbehave.error,
};

/** It charges these cards, and then its answer gets lost. */
const lost: Record<string, Answer> = {
  tok_malformed: misbehave.malformed,
  tok_hang_up: misbehave['hang up'],
  tok_slow: misbehave.slow,
};

export async function startPaymentProvider(): Promise<PaymentProvider> {
  const charges = new Map<string, Charged>();
  // A charge that is still on its way must not come after its cancel.
  const cancelled = new Set<string>();

  function charge(key: string, body: Charged, res: ServerResponse) {
    const refuse = refusals[body.card];
    if (refuse) return refuse(res, '');
    if (cancelled.has(key)) return res.writeHead(409).end();
    const known = charges.has(key);
    charges.set(key, charges.get(key) ?? body);
    if (body.card === 'tok_hang_up_once' && !known) {
      return misbehave['hang up'](res);
    }
    return (lost[body.card] ?? accept)(res, `pay_${key}`);
  }

  async function answer(req: IncomingMessage, res: ServerResponse) {
    if (req.method === 'DELETE') {
      const key = req.url?.split('/').at(-1) ?? '';
      cancelled.add(key);
      charges.delete(key);
      res.writeHead(204).end();
      return;
    }
    const key = String(req.headers['idempotency-key']);
    charge(key, (await json(req)) as Charged, res);
  }

  const standIn = await listen(answer);
  return { ...standIn, charges };
}
