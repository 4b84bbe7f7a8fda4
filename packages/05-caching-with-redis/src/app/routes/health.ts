// Healthy means that reads work: they need PostgreSQL, and not Redis.

import { Router } from 'express';

/** @param pingDatabase Rejects when PostgreSQL does not answer. */
export function healthRoutes(
  pingDatabase: () => Promise<void>,
  isRedisUp: () => Promise<boolean>,
): Router {
  const router = Router();

  router.get('/', async (_req, res) => {
    const [database, redis] = await Promise.all([
      pingDatabase().then(
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
