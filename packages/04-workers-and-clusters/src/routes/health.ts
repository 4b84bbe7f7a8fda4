// How late the loop is, and what the pool is doing.

import { Router } from 'express';
import type { AppDependencies } from '../app.ts';
import { whoAmI } from '../who-am-i.ts';

export function healthRoutes(dependencies: AppDependencies): Router {
  const { loopDelay, pool, rungs } = dependencies;
  const router = Router();

  router.get('/', (_req, res) => {
    const p99 = Number(loopDelay.p99Ms.toFixed(1));
    res.set('Cache-Control', 'no-store').json({
      status: 'ok',
      ...whoAmI(),
      rungs,
      loopDelayMs: { p99 },
      pool: pool.stats(),
    });
  });

  return router;
}
