// Every failure of this lesson: how to provoke it, and its right answer.

import { failures as provoked } from '../../src/app/failures.ts';
import type { Answer } from './ask.ts';
import type { Shop } from './shop.ts';

export interface Failure {
  name: string;
  send: (shop: Shop) => Promise<Answer>;
  status: number;
  /** Of the problem document; undefined where none is expected. */
  code?: string;
  /** It fails after the answer has begun, or is out. */
  isLate?: boolean;
}

const noOrder = '/orders/00000000-0000-4000-8000-000000000000';
const json = { 'Content-Type': 'application/json' };

/** What a client can get wrong about HTTP. */
export const badRequests: Failure[] = [
  {
    name: 'malformed JSON',
    send: (shop) =>
      shop.ask('/orders', { body: '{"item":', headers: json }),
    status: 400,
    code: 'MALFORMED_REQUEST',
  },
  {
    name: 'too large',
    send: (shop) =>
      shop.ask('/orders', { body: { item: 'x'.repeat(20_000) } }),
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    name: 'wrong type',
    send: (shop) =>
      shop.ask('/orders', {
        body: 'tea, please',
        headers: { 'Content-Type': 'text/plain' },
      }),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'unknown route',
    send: (shop) => shop.ask('/nothing'),
    status: 404,
    code: 'ROUTE_NOT_FOUND',
  },
  {
    name: 'wrong method',
    send: (shop) => shop.ask('/orders', { method: 'DELETE' }),
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
  },
];

/** What can go wrong with an order and its payment. */
const expected: Failure[] = [
  {
    name: 'wrong fields',
    send: (shop) => shop.ask('/orders', { body: { cents: -1 } }),
    status: 400,
    code: 'VALIDATION_FAILED',
  },
  {
    name: 'unknown order',
    send: (shop) => shop.ask(noOrder),
    status: 404,
    code: 'ORDER_NOT_FOUND',
  },
  {
    name: 'paid twice',
    async send(shop) {
      const path = `${await shop.order()}/payments`;
      const pay = () => shop.ask(path, { body: { card: 'tok_ok' } });
      // On a busy machine a payment can time out: then it is not paid.
      for (let tries = 0; tries < 5; tries += 1) {
        if ((await pay()).status === 201) break;
      }
      return pay();
    },
    status: 409,
    code: 'ORDER_PAID',
  },
  card('declined', 402, 'CARD_DECLINED'),
  card('slow', 504, 'PAYMENT_TIMEOUT'),
  card('error', 502, 'PAYMENT_FAILED'),
  card('malformed', 502, 'PAYMENT_FAILED'),
  card('hang_up', 502, 'PAYMENT_FAILED'),
];

const later = [
  'timer',
  'floating-promise',
  'error-event',
  'stream',
  'after-headers',
];

/** Unexpected errors in a route that is not answered yet. */
const unexpected: Failure[] = Object.keys(provoked)
  .filter((name) => !later.includes(name))
  .map((name) => ({
    name,
    send: (shop) => shop.provoke(name),
    status: 500,
    code: 'UNEXPECTED',
  }));

const late: Failure[] = later.map((name) => ({
  name,
  send: (shop) => shop.provoke(name),
  status: name === 'after-headers' ? 200 : 202,
  isLate: true,
}));

export const failures: Failure[] = [
  ...badRequests,
  ...expected,
  ...unexpected,
  ...late,
];

/** Those with this name, or with a name that matches. */
export function named(...names: (string | RegExp)[]): Failure[] {
  return failures.filter(({ name }) =>
    names.some((one) =>
      one instanceof RegExp ? one.test(name) : one === name,
    ),
  );
}

function card(name: string, status: number, code: string): Failure {
  return {
    name: `provider: ${name}`,
    send: (shop) => shop.pay(`tok_${name}`),
    status,
    code,
  };
}
