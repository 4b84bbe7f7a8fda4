// Builds the HTTP application; never listens.

import express, { type Express, type Response } from 'express';
import { z } from 'zod';
import { jsonBody } from '../kit/json-body.ts';
import {
  answerProblems,
  notFound,
  parse,
  Problem,
} from '../kit/problem.ts';
import { answerWithin } from './answer-within.ts';
import {
  countDone,
  placeOrder,
  readOrder,
  type Shop,
} from './orders.ts';

export interface AppDependencies {
  shop: Shop;
  /** Process ids of the workers. @default none */
  pids?: () => number[];
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
  /** Longest that an answer takes. @default 5000 */
  answerMs?: number;
}

const newOrder = z.strictObject({
  customer: z.string().min(1).max(100),
  mail: z.email().max(200),
  cents: z.int().min(1).max(10_000_000),
});
const byNumber = z.object({
  id: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});
const byUuid = z.object({ id: z.uuid() });

export function createApp(dependencies: AppDependencies): Express {
  const { shop, pids = () => [], onError } = dependencies;
  const { answerMs = 5000 } = dependencies;
  const app = express();
  app.disable('x-powered-by');

  const send = async <T>(res: Response, answer: Promise<T>) => {
    const body = await answerWithin(answerMs, answer);
    res.set('Cache-Control', 'no-store').json(body);
  };

  app.post('/orders', jsonBody(1_000), async (req, res) => {
    const order = parse(newOrder, req.body);
    const placed = placeOrder(shop, order);
    const id = await answerWithin(answerMs, placed);
    res.status(201).location(`/orders/${id}`);
    await send(res, readOrder(shop, id));
  });

  app.get('/orders/:id', async (req, res) => {
    const { id } = parse(byNumber, req.params);
    await send(res, readOrder(shop, id));
  });

  app.get('/jobs', async (_req, res) => {
    const counts = Promise.all([shop.queue.report(), countDone(shop)]);
    const all = counts.then(([{ dead, ...report }, done]) => ({
      ...report,
      ...{ done, dead, workers: pids() },
    }));
    await send(res, all);
  });

  app.post('/jobs/dead/:id/retry', async (req, res) => {
    const { id } = parse(byUuid, req.params);
    const found = await answerWithin(answerMs, shop.queue.retry(id));
    if (!found) throw new Problem(404, 'There is no such dead job');
    res.status(202).set('Cache-Control', 'no-store').json({ id });
  });
  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}
