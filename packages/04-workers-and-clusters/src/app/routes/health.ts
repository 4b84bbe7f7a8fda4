// How late the event loop is, and what the pool does.

import { Router } from 'express';
import type { PoolStats } from '../../ladder/pool/pool.ts';
import { whoAmI } from './whoami.ts';

export interface Health {
  /** What the page says that it runs on. */
  rungs: { pool: string; cluster: string };
  loopDelay: { p99Ms: number };
  latency: { report: () => object };
  pool: { stats: () => PoolStats };
}

export function healthRoutes(health: Health): Router {
  const { rungs, loopDelay, latency, pool } = health;
  const router = Router();

  router.get('/', (_req, res) => {
    const p99 = Number(loopDelay.p99Ms.toFixed(1));
    res.set('Cache-Control', 'no-store').json({
      status: 'ok',
      ...whoAmI(),
      rungs,
      loopDelayMs: { p99 },
      pool: pool.stats(),
      latencyMs: latency.report(),
    });
  });

  return router;
}
