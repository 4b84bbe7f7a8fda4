// What the events are doing right now.

import { Router } from 'express';
import type { AppDependencies } from '../app.ts';

export function healthRoutes(dependencies: AppDependencies): Router {
  const { events, watchers } = dependencies;
  const router = Router();

  router.get('/', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({
      status: 'ok',
      watchers: watchers.size,
      ...events.report(),
    });
  });

  return router;
}
