// Builds the HTTP application; never listens.

import express, { type Express } from 'express';
import { z } from 'zod';
import { modes } from '../fakes/upstream.ts';
import { jsonBody } from '../kit/json-body.ts';
import { answerProblems, notFound, parse } from '../kit/problem.ts';
import { answerFailures, failures } from './answer-failures.ts';
import { createQuotes } from './quotes.ts';
import type { World } from './world.ts';

export interface AppDependencies {
  world: World;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

const thing = z.object({
  sku: z.string().regex(/^[a-z]{1,20}-\d{1,6}$/),
});
const order = z.strictObject({
  service: z.enum(['prices', 'stock']),
  mode: z.enum(modes),
});

export function createApp({
  world,
  onError,
}: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  const quote = createQuotes(world.clients);

  app.get('/quote/:sku', async (req, res) => {
    const { sku } = parse(thing, req.params);
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    try {
      const found = await quote(sku, gone.signal);
      res.set('Cache-Control', 'no-store').json(found);
    } catch (error) {
      // Who has gone away hears nothing.
      if (!gone.signal.aborted) throw error;
    }
  });

  app.get('/upstream', (_req, res) => {
    res.set('Cache-Control', 'no-store').json(world.see());
  });
  app.post('/upstream', jsonBody(1_000), (req, res) => {
    const { service, mode } = parse(order, req.body);
    world.turn(service, mode);
    res.json(world.see());
  });
  app.get('/events', (req, res) => {
    world.feed.watch(req, res, world.see());
  });
  app.get('/problems', (_req, res) => void res.json(failures));
  app.use(notFound);
  app.use(answerFailures(onError));
  app.use(answerProblems(onError));
  return app;
}
