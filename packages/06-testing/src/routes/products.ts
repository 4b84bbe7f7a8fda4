// Products over HTTP: for all to see, for administrators to change.

import { Router } from 'express';
import { z } from 'zod';
import type { AppParts } from '../app.ts';
import { requireAdmin, requireUser } from '../authenticate.ts';
import { jsonBody } from '../json-body.ts';
import { allow } from '../method-not-allowed.ts';
import { maxSkuLength, skuPattern } from '../order-lines.ts';
import { Problem, parse } from '../problem.ts';

const stockParams = z.object({
  sku: z.string().max(maxSkuLength).regex(skuPattern),
});
const stockBody = z.strictObject({
  stock: z.int().min(0).max(1_000_000),
});

export function productRoutes(parts: AppParts): Router {
  const { products } = parts;
  const router = Router();

  router
    .route('/products')
    .get(async (_req, res) => {
      res.json({ items: await products.list() });
    })
    .all(allow('GET'));

  router
    .route('/products/:sku/stock')
    .put(
      requireUser(parts),
      requireAdmin,
      jsonBody('1kb'),
      async (req, res) => {
        const { sku } = parse(stockParams, req.params);
        const { stock } = parse(stockBody, req.body);
        const product = await products.setStock(sku, stock);
        if (!product) {
          throw new Problem(404, `There is no product ${sku}`);
        }
        res.json(product);
      },
    )
    .all(allow('PUT'));

  return router;
}
