// Healthy means that it answers; the figures say how it fares.

import { Router } from 'express';
import type { AppDependencies } from '../app.ts';

export function healthRoutes({ underWay }: AppDependencies): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    const rssMb = Math.round(process.memoryUsage.rss() / 1_000_000);
    res
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', rssMb, streams: underWay.count });
  });

  return router;
}
