// Healthy means that the database answers.

import { Router } from 'express';
import type { Queryable } from '../database/database.ts';
import { allow } from './method-not-allowed.ts';

/** A database that takes longer than a second is not healthy. */
const ask = { text: 'SELECT 1', query_timeout: 1000 };

export function healthRoutes(db: Queryable): Router {
  const router = Router();

  router
    .route('/healthz')
    .get(async (_req, res) => {
      const up = await db.query(ask).then(
        () => true,
        () => false,
      );
      if (!up) res.set('Retry-After', '1');
      res
        .status(up ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json({ status: up ? 'ok' : 'unavailable' });
    })
    .all(allow('GET'));

  return router;
}
