// Which process answers: the same one for all of a connection.

import cluster from 'node:cluster';
import { Router } from 'express';

export function whoAmI() {
  return { pid: process.pid, worker: cluster.worker?.id ?? null };
}

export function whoAmIRoutes(): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    res.set('Cache-Control', 'no-store').json(whoAmI());
  });

  return router;
}
