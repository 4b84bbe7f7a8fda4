// A `try` in every route, and the error's own words to the client.

import express, { type Express } from 'express';
import type { App, Dependencies } from '../app.ts';
import { newOrder, newPayment } from '../schemas.ts';

export function createApp(dependencies: Dependencies): App {
  const { orders, payments, failures = {} } = dependencies;
  const app = express();
  app.use(express.json({ limit: '10kb' }));

  app.get('/healthz', (_req, res) => {
    res.json({ status: 'ok', pid: process.pid });
  });

  app.post('/orders', (req, res) => {
    try {
      const order = orders.add(newOrder.parse(req.body));
      res.status(201).json(order);
    } catch (err) {
      res.status(500).send((err as Error).message);
    }
  });

  app.get('/orders/:id', (req, res) => {
    try {
      const order = orders.find(req.params.id);
      if (!order) throw new Error('Order not found');
      res.json(order);
    } catch (err) {
      res.status(500).send((err as Error).message);
    }
  });

  app.post('/orders/:id/payments', async (req, res) => {
    try {
      const order = orders.find(req.params.id);
      if (!order) throw new Error('Order not found');
      if (order.status === 'paid') throw new Error('Already paid');
      const { card } = newPayment.parse(req.body);
      const { id: orderId, cents } = order;
      const payment = await payments.charge({ orderId, cents, card });
      order.status = 'paid';
      res.status(201).json({ orderId, ...payment });
    } catch (err) {
      res.status(500).send((err as Error).message);
    }
  });

  provokeFailures(app, failures);
  return { handler: app };
}

function provokeFailures(
  app: Express,
  failures: NonNullable<Dependencies['failures']>,
): void {
  for (const [name, fail] of Object.entries(failures)) {
    app.get(`/debug/${name}`, async (_req, res) => {
      try {
        await fail(res);
        res.status(202).json({ provoked: name });
      } catch (err) {
        res.status(500).send((err as Error).message);
      }
    });
  }
}
