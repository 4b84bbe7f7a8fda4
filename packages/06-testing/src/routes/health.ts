// Healthy means that the database answers.

import { Router } from 'express';
import type { AppParts } from '../app.ts';
import { allow } from '../method-not-allowed.ts';

export function healthRoutes({ pool }: AppParts): Router {
  const router = Router();

  router
    .route('/healthz')
    .get(async (_req, res) => {
      const up = await pool.query('SELECT 1').then(
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
