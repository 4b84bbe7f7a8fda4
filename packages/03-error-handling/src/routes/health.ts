// Who answers, and since when.

import { Router } from 'express';
import { allow } from '../method-not-allowed.ts';
import { route } from '../route.ts';

export function healthRoutes(): Router {
  const router = Router();
  const show = route((_req, res) => {
    const uptimeSeconds = Math.round(process.uptime());
    res.json({ status: 'ok', pid: process.pid, uptimeSeconds });
  });
  router.route('/').get(show).all(allow('GET', 'HEAD'));
  return router;
}
