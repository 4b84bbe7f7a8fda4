// Orders and their payment over HTTP. No `try` in sight.

import type { Request } from 'express';
import { z } from 'zod';
import { AppError } from '../ladder/answers/app-error.ts';
import type { Charge, Route } from '../ladder/answers/shop.ts';
import type { Order, Orders } from './orders.ts';

const newOrder = z.strictObject({
  item: z.string().trim().min(1).max(100),
  cents: z.int().min(1).max(1_000_000),
});

const newPayment = z.strictObject({
  card: z.string().regex(/^tok_[a-z_]{1,20}$/),
});

export function orderRoutes(orders: Orders, charge: Charge): Route[] {
  const create: Route['handle'] = (req, res) => {
    const order = orders.add(req.body as z.infer<typeof newOrder>);
    res.status(201).location(`/orders/${order.id}`).json(order);
  };

  const show: Route['handle'] = (req, res) =>
    res.json(find(orders, req));

  const pay: Route['handle'] = async (req, res) => {
    const { card } = req.body as z.infer<typeof newPayment>;
    const order = find(orders, req);
    if (order.status === 'paid') throw new AppError('ORDER_PAID');
    if (order.status === 'paying') {
      throw new AppError('PAYMENT_UNDER_WAY');
    }
    const { id: orderId, cents } = order;
    // Before the first await: of two payments at once, one goes on.
    order.status = 'paying';
    const free = () => void (order.status = 'open');
    const charged = charge(orderId, cents, card);
    charged.catch(free);
    const paymentId = await charged;
    order.status = 'paid';
    res.status(201).json({ orderId, paymentId });
  };

  const path = '/orders/:id';
  const payments = `${path}/payments`;
  return [
    { method: 'post', path: '/orders', body: newOrder, handle: create },
    { method: 'get', path, handle: show },
    { method: 'post', path: payments, body: newPayment, handle: pay },
  ];
}

function find(orders: Orders, req: Request): Order {
  const order = orders.find(String(req.params['id']));
  if (!order) throw new AppError('ORDER_NOT_FOUND');
  return order;
}
