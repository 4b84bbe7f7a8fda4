// Healthy means that the database answers.

import { Router } from 'express';
import type { Queryable } from '../database/database.ts';
import { allow } from './method-not-allowed.ts';

export function healthRoutes(db: Queryable): Router {
  const router = Router();

  router
    .route('/healthz')
    .get(async (_req, res) => {
      const up = await db.query('SELECT 1').then(
        () => true,
        () => false,
      );
      res
        .status(up ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json({ status: up ? 'ok' : 'unavailable' });
    })
    .all(allow('GET'));

  return router;
}
