// Orders over HTTP. A customer sees only the orders of their own: an
// order of another customer is a 404, as if it did not exist.

import { Router } from 'express';
import { z } from 'zod';
import { jsonBody } from '../../kit/json-body.ts';
import { Problem, parse } from '../../kit/problem.ts';
import { checkOut, type CheckoutParts } from '../orders/checkout.ts';
import { readOrder } from '../orders/order-body.ts';
import type { OrdersStore } from '../orders/orders-store.ts';
import { pageOf, pageQuery } from '../orders/pagination.ts';
import {
  type AuthenticateParts,
  currentUser,
  requireUser,
} from './authenticate.ts';
import { allow } from './method-not-allowed.ts';

export interface OrderRouteParts
  extends AuthenticateParts, CheckoutParts {
  orders: Pick<OrdersStore, 'findById' | 'listOf'>;
}

const orderParams = z.object({ id: z.uuid() });

export function orderRoutes(parts: OrderRouteParts): Router {
  const { orders } = parts;
  const router = Router();
  router.use('/orders', requireUser(parts));

  router
    .route('/orders')
    .get(async (req, res) => {
      const page = parse(pageQuery, req.query);
      const { id } = currentUser(res);
      const { total, orders: items } = await orders.listOf(id, page);
      res.json(pageOf(page, total, items));
    })
    .post(jsonBody(10_000), async (req, res) => {
      const basket = readOrder(req.body);
      const order = await checkOut(parts, currentUser(res), basket);
      res.location(`/api/orders/${order.id}`).status(201).json(order);
    })
    .all(allow('GET', 'POST'));

  router
    .route('/orders/:id')
    .get(async (req, res) => {
      const { id } = parse(orderParams, req.params);
      const user = currentUser(res);
      const order = await orders.findById(id);
      const visible =
        order?.userId === user.id || user.role === 'admin';
      if (!order || !visible) {
        throw new Problem(404, `There is no order ${id}`);
      }
      res.json(order);
    })
    .all(allow('GET'));

  return router;
}
