// Builds the HTTP application; never listens.

import express, { type Express, type Response } from 'express';
import type { Client } from 'pg';
import { z } from 'zod';
import { jsonBody } from '../kit/json-body.ts';
import { answerProblems, notFound, parse } from '../kit/problem.ts';
import type { Pool } from '../ladder/pool.ts';
import { readAccount, transfer } from './accounts.ts';
import { asProblem } from './as-problem.ts';

export interface AppDependencies {
  pool: Pool;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

const id = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const account = z.object({ id });
const nap = z.object({
  ms: z.coerce.number().int().min(0).max(600_000),
});
const order = z.strictObject({
  from: z.int().positive(),
  to: z.int().positive(),
  cents: z.int().min(1).max(1_000_000),
});

export function createApp({ pool, onError }: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');

  const lend = async <T>(
    res: Response,
    use: (client: Client) => Promise<T>,
  ) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    const { signal } = gone;
    try {
      const answer = await pool.withClient(use, { signal });
      res.set('Cache-Control', 'no-store').json(answer);
    } catch (error) {
      // Who has gone away hears nothing.
      if (!signal.aborted) throw asProblem(error);
    }
  };

  app.get('/accounts/:id', async (req, res) => {
    const wanted = parse(account, req.params);
    await lend(res, (client) => readAccount(client, wanted.id));
  });

  app.post('/transfers', jsonBody(1_000), async (req, res) => {
    const wanted = parse(order, req.body);
    await lend(res, (client) => transfer(client, wanted));
  });

  app.get('/sleep', async (req, res) => {
    const { ms } = parse(nap, req.query);
    await lend(res, async (client) => {
      await client.query('SELECT pg_sleep($1)', [ms / 1000]);
      return { slept: ms };
    });
  });

  app.get('/pool', (_req, res) => {
    res.set('Cache-Control', 'no-store').json(pool.stats());
  });
  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}
