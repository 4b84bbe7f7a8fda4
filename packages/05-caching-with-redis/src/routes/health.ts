// Healthy means that reads work: they do without Redis, not without
// PostgreSQL.

import { Router } from 'express';
import type { AppDependencies } from '../app.ts';

export function healthRoutes(dependencies: AppDependencies): Router {
  const { catalogue, isRedisUp } = dependencies;
  const router = Router();

  router.get('/', async (_req, res) => {
    const [database, redis] = await Promise.all([
      catalogue.ping().then(
        () => true,
        () => false,
      ),
      isRedisUp(),
    ]);
    res
      .status(database ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({
        status: database ? 'ok' : 'unavailable',
        database: database ? 'up' : 'down',
        redis: redis ? 'up' : 'down',
      });
  });

  return router;
}
