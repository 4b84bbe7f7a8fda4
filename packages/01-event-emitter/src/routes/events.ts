// What the bus carries, as it happens.

import { Router } from 'express';
import type { AppDependencies } from '../app.ts';
import { Problem } from '../problem.ts';

export function eventRoutes({ watchers }: AppDependencies): Router {
  const router = Router();

  router.get('/', (req, res) => {
    if (req.method === 'HEAD') {
      res.type('text/event-stream').end();
      return;
    }
    if (watchers.isFull) {
      throw new Problem(503, 'Too many are watching: try again later');
    }
    watchers.add(res);
  });

  return router;
}
