// Failures to provoke at GET /debug/<name>, only with `--debug`.

import { createReadStream } from 'node:fs';
import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { AppError } from '../ladder/answers/app-error.ts';
import type { Order } from './orders.ts';
import { strangeThrows } from './strange-throws.ts';

/** Throws or rejects, now or later. */
export type Failure = (res: Response) => unknown;
export type Failures = Record<string, Failure>;

/** The code does not do what its author thinks. */
const programmerErrors: Failures = {
  'type-error': () => priceOf(undefined as unknown as Order),
  rejection: async () => priceOf(undefined as unknown as Order),
  sql() {
    const sql = "SELECT * FROM users WHERE email = 'ada@example.com'";
    throw Object.assign(new Error(`syntax error in ${sql}`), { sql });
  },
  secret() {
    const headers = { authorization: 'Bearer hunter2' };
    const url = 'postgres://shop:hunter2@10.0.0.5/orders';
    const error = new Error(`cannot reach ${url}`);
    throw Object.assign(error, { config: { headers } });
  },
  /** A foreign error that happens to carry a `status`. */
  'foreign-status'() {
    const error = new Error('no bucket at 10.0.0.5/srv/invoices');
    throw Object.assign(error, { status: 404, statusCode: 404 });
  },
  'cause-chain'() {
    const refused = new Error('connection refused');
    const store = new Error('no store', { cause: refused });
    throw new Error('no orders', { cause: store });
  },
  aggregate() {
    const errors = [new Error('first mirror'), new Error('second one')];
    throw new AggregateError(errors, 'no mirror answered');
  },
};

/** Expected, but too late to say so. */
const lateErrors: Failures = {
  'after-headers'(res) {
    res.type('json').write('[{"id":1},');
    throw new AppError('PAYMENT_FAILED');
  },
};

/** After the route has returned: no `try` of it can catch them. */
const beyondTheRoute: Failures = {
  timer: () => {
    setTimeout(() => priceOf(undefined as unknown as Order), 0);
  },
  'floating-promise': () => {
    void Promise.reject(new Error('nobody awaits this'));
  },
  'error-event': () => {
    setImmediate(() => {
      new EventEmitter().emit('error', new Error('nobody listens'));
    });
  },
  stream: () => void createReadStream('no/such/file'),
};

export const failures: Failures = {
  ...programmerErrors,
  ...strangeThrows,
  ...lateErrors,
  ...beyondTheRoute,
};

function priceOf(order: Order): number {
  return order.cents;
}
