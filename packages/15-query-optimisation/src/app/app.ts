// Builds the HTTP application; never listens.

import express, { type Express, type Response } from 'express';
import { z } from 'zod';
import { advise } from '../beyond/index-advisor/index-advisor.ts';
import { answerProblems, notFound, parse } from '../kit/problem.ts';
import type { CreateBatches } from '../ladder/batches/batches.ts';
import type { ClientPool } from '../ladder/database.ts';
import type { CreateOrders } from '../ladder/orders/orders.ts';
import { asProblem } from './as-problem.ts';
import { counted } from './counted.ts';
import { sendLines } from './send-lines.ts';

export interface AppDependencies {
  createOrders: CreateOrders;
  createBatches: CreateBatches;
  pool: ClientPool;
  /** For exports only: each takes a connection for long. */
  exports: ClientPool;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

const pageQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().optional(),
  status: z.enum(['pending', 'paid', 'shipped']).optional(),
});

export function createApp(dependencies: AppDependencies): Express {
  const { createOrders, createBatches, pool, onError } = dependencies;
  const { processAll } = createBatches(dependencies.exports);
  const app = express();
  app.disable('x-powered-by');

  app.get('/orders', async (req, res) => {
    const query = parse(pageQuery, req.query);
    const { db, count } = counted(pool);
    const page = await createOrders(db)
      .listOrders(query)
      .catch(rethrow);
    res.set('X-Queries', String(count()));
    send(res, page);
  });

  app.get('/export', async (_req, res) => {
    res.type('application/x-ndjson');
    await sendLines(res, processAll).catch(rethrow);
  });

  app.get('/advice', async (_req, res) => {
    send(res, await advise(pool).catch(rethrow));
  });
  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}

function send(res: Response, body: object): void {
  res.set('Cache-Control', 'no-store').json(body);
}

function rethrow(error: unknown): never {
  throw asProblem(error);
}
