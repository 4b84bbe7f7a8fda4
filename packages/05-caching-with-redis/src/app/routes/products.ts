// The catalogue over HTTP, read through the cache.

import { type Response, Router } from 'express';
import { z } from 'zod';
import { createTags } from '../../beyond/tags/tags.ts';
import { jsonBody } from '../../kit/json-body.ts';
import { Problem, parse } from '../../kit/problem.ts';
import type { Cache, Cached } from '../../ladder/cache.ts';
import type { CacheStats } from '../cache-stats.ts';
import type { Catalogue } from '../catalogue.ts';

export interface ProductRoutesOptions {
  catalogue: Catalogue;
  cache: Cache;
  stats: CacheStats;
}

/** Decimal digits: no `0x7`, no `1e1`, no `+7`. */
const integer = (max: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(max));

const idParams = z.object({ id: integer(2_147_483_647) });
const pageQuery = z.object({
  page: integer(1_000_000).default(1),
  limit: integer(100).default(20),
});
const changeBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  priceCents: z.number().int().min(0).max(100_000_000),
});

/** Any page may list any product, so an update concerns them all. */
const pagesTag = 'product-pages';
const options = { ttlSeconds: 300 };

export function productRoutes({
  catalogue,
  cache,
  stats,
}: ProductRoutesOptions): Router {
  const tagged = createTags(cache);
  const router = Router();

  router.get('/', async (req, res) => {
    const { page, limit } = parse(pageQuery, req.query);
    const key = `products:${page}:${limit}`;
    const cached = await stats.track(
      () => catalogue.list(page, limit),
      (load) => tagged.getOrLoadTagged([pagesTag], key, load, options),
    );
    send(res, cached);
  });

  router.get('/:id', async (req, res) => {
    const { id } = parse(idParams, req.params);
    const cached = await stats.track(
      () => catalogue.find(id),
      (load) => cache.getOrLoad(productKey(id), load, options),
    );
    send(res, cached);
  });

  router.put('/:id', jsonBody(10_000), async (req, res) => {
    const { id } = parse(idParams, req.params);
    const change = parse(changeBody, req.body);
    const forget = async () => {
      await cache.invalidate(productKey(id));
      await tagged.invalidateTag(pagesTag);
    };
    // After the database: a load that began before it is refused. After
    // an error, too: the update may be done, and only its answer lost.
    const product = await catalogue.update(id, change).finally(forget);
    if (!product) throw noProduct();
    res.set('Cache-Control', 'no-store').json(product);
  });

  return router;
}

const productKey = (id: number) => `product:${id}`;

const noProduct = () =>
  new Problem(404, 'There is no product with this id');

// `no-cache` lets a browser keep the answer but makes it ask each
// time; Express answers 304 when the ETag is still the same.
function send(res: Response, { value, status }: Cached<unknown>): void {
  res.set('X-Cache', status);
  if (value === null) throw noProduct();
  res.set('Cache-Control', 'no-cache').json(value);
}
