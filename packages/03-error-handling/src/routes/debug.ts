// Provokes failures: for the lab and the tests, never on by default.

import { Router } from 'express';
import type { Failures } from '../debug-failures.ts';
import { route } from '../route.ts';

export function debugRoutes(failures: Failures): Router {
  const router = Router();
  for (const [name, fail] of Object.entries(failures)) {
    const provoke = route(async (_req, res) => {
      await fail(res);
      res.status(202).json({ provoked: name });
    });
    router.get(`/${name}`, provoke);
  }
  return router;
}
