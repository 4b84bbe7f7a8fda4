// Orders over HTTP. Customers see their own; of those of others they
// do not even learn that they exist.

import { Router } from 'express';
import { z } from 'zod';
import type { AppParts } from '../app.ts';
import { currentUser, requireUser } from '../authenticate.ts';
import { checkOut } from '../checkout.ts';
import { jsonBody } from '../json-body.ts';
import { allow } from '../method-not-allowed.ts';
import { readOrder } from '../order-body.ts';
import { pageOf, pageQuery } from '../pagination.ts';
import { Problem, parse } from '../problem.ts';

const orderParams = z.object({ id: z.uuid() });

export function orderRoutes(parts: AppParts): Router {
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
    .post(jsonBody('10kb'), async (req, res) => {
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
