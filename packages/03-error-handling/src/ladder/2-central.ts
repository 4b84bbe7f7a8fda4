// One error middleware, as tutorials publish it.

import express, { type ErrorRequestHandler } from 'express';
import type { App, Dependencies } from '../app.ts';
import { newOrder, newPayment } from '../schemas.ts';

class HttpError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

export function createApp(dependencies: Dependencies): App {
  const { orders, payments, failures = {} } = dependencies;
  const app = express();
  app.use(express.json({ limit: '10kb' }));

  function find(id: string) {
    const order = orders.find(id);
    if (!order) throw new HttpError(404, 'Order not found');
    return order;
  }

  app.get('/healthz', (_req, res) => {
    res.json({ status: 'ok', pid: process.pid });
  });

  app.post('/orders', (req, res) => {
    res.status(201).json(orders.add(newOrder.parse(req.body)));
  });

  app.get('/orders/:id', (req, res) => {
    res.json(find(req.params.id));
  });

  app.post('/orders/:id/payments', async (req, res) => {
    const order = find(req.params.id);
    if (order.status === 'paid') throw new HttpError(409, 'Paid');
    const { card } = newPayment.parse(req.body);
    const { id: orderId, cents } = order;
    const payment = await payments.charge({ orderId, cents, card });
    order.status = 'paid';
    res.status(201).json({ orderId, ...payment });
  });

  for (const [name, fail] of Object.entries(failures)) {
    app.get(`/debug/${name}`, async (_req, res) => {
      await fail(res);
      res.status(202).json({ provoked: name });
    });
  }

  app.use(() => {
    throw new HttpError(404, 'Not found');
  });
  app.use(answerError);
  return { handler: app };
}

const answerError: ErrorRequestHandler = (
  err: HttpError,
  _req,
  res,
  _next,
) => {
  console.error(err.stack);
  res.status(err.statusCode || 500).json({
    status: 'error',
    message: err.message || 'Internal Server Error',
    stack: err.stack,
  });
};
