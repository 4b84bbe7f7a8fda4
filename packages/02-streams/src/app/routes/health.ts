// The server's memory, and how many streams are in flight.

import { Router } from 'express';

export interface HealthNeeds {
  inFlight: { readonly count: number };
}

export function healthRoutes({ inFlight }: HealthNeeds): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    const rssMb = Math.round(process.memoryUsage.rss() / 1_000_000);
    res
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', rssMb, streams: inFlight.count });
  });

  return router;
}
