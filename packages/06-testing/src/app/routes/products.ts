// Products over HTTP: every client may list them, an administrator may
// set their stock.

import { Router } from 'express';
import { z } from 'zod';
import { jsonBody } from '../../kit/json-body.ts';
import { Problem, parse } from '../../kit/problem.ts';
import { maxSkuLength, skuPattern } from '../orders/order-lines.ts';
import type { ProductsStore } from '../products/products-store.ts';
import {
  type AuthenticateParts,
  requireAdmin,
  requireUser,
} from './authenticate.ts';
import { allow } from './method-not-allowed.ts';

export interface ProductRouteParts extends AuthenticateParts {
  products: ProductsStore;
}

const stockParams = z.object({
  sku: z.string().max(maxSkuLength).regex(skuPattern),
});
const stockBody = z.strictObject({
  stock: z.int().min(0).max(1_000_000),
});

export function productRoutes(parts: ProductRouteParts): Router {
  const { products } = parts;
  const router = Router();

  router
    .route('/products')
    .get(async (_req, res) => {
      res.json({ items: await products.list() });
    })
    .all(allow('GET'));

  const body = jsonBody(1_000);
  router
    .route('/products/:sku/stock')
    .put(requireUser(parts), requireAdmin, body, async (req, res) => {
      const { sku } = parse(stockParams, req.params);
      const { stock } = parse(stockBody, req.body);
      const product = await products.setStock(sku, stock);
      if (!product) {
        throw new Problem(404, `There is no product ${sku}`);
      }
      res.json(product);
    })
    .all(allow('PUT'));

  return router;
}
