// Orders and their payment over HTTP. No `try` in sight.

import { Router } from 'express';
import type { Dependencies } from '../app.ts';
import { OrderNotFoundError, OrderPaidError } from '../errors.ts';
import { allow } from '../method-not-allowed.ts';
import type { Order } from '../orders.ts';
import { parseJson } from '../parse-json.ts';
import { route } from '../route.ts';
import { newOrder, newPayment, orderParams } from '../schemas.ts';
import { translateProviderErrors } from '../translate-provider-errors.ts';
import { validate } from '../validate.ts';

export function orderRoutes(dependencies: Dependencies): Router {
  const { orders } = dependencies;
  const payments = translateProviderErrors(dependencies.payments);
  const router = Router();
  const body = parseJson('10kb');

  function find(params: unknown): Order {
    const { id } = validate(orderParams, params);
    const order = orders.find(id);
    if (!order) throw new OrderNotFoundError();
    return order;
  }

  const create = route((req, res) => {
    const order = orders.add(validate(newOrder, req.body));
    res.status(201).location(`/orders/${order.id}`).json(order);
  });

  const show = route((req, res) => res.json(find(req.params)));

  const pay = route(async (req, res) => {
    const { card } = validate(newPayment, req.body);
    const order = find(req.params);
    if (order.status === 'paid') throw new OrderPaidError();
    const { id: orderId, cents } = order;
    const { paymentId } = await payments.charge({
      orderId,
      cents,
      card,
    });
    order.status = 'paid';
    res.status(201).json({ orderId, paymentId });
  });

  router.route('/').post(body, create).all(allow('POST'));
  router.route('/:id').get(show).all(allow('GET', 'HEAD'));
  router.route('/:id/payments').post(body, pay).all(allow('POST'));
  return router;
}
