// One request for many items: the place where a rung shows.

import { Router } from 'express';
import { z } from 'zod';
import { createItemSource } from '../fakes/item-source.ts';
import { jsonBody } from '../kit/json-body.ts';
import { parse } from '../kit/problem.ts';
import type { LoadAll } from '../ladder/load-all.ts';

const query = z.object({
  count: z.coerce.number().int().min(1).max(100).default(20),
});
const body = z.object({
  ids: z.array(z.number().int().positive()).min(1).max(100),
});

/** @param delayMs How long the source takes for one item. */
export function itemRoutes(loadAll: LoadAll, delayMs: number): Router {
  const router = Router();

  async function answer(ids: number[]) {
    const source = createItemSource(delayMs);
    const items = await loadAll(ids, source.load);
    return { items, atOnce: source.mostAtOnce() };
  }

  router.get('/', async (req, res) => {
    const { count } = parse(query, req.query);
    const ids = Array.from({ length: count }, (_, i) => i + 1);
    res.json(await answer(ids));
  });

  router.post('/', jsonBody(10_000), async (req, res) => {
    const { ids } = parse(body, req.body);
    res.json(await answer(ids));
  });

  return router;
}
