// Which process answers: the same for all of one connection.

import { Router } from 'express';
import { whoAmI } from '../who-am-i.ts';

export function whoAmIRoutes(): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    res.set('Cache-Control', 'no-store').json(whoAmI());
  });

  return router;
}
