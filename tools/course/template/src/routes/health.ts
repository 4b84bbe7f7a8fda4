// Whether this process answers.

import { Router } from 'express';

export function healthRoutes(): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });

  return router;
}
