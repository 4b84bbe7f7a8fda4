// Reports over HTTP, for administrators.

import { Router } from 'express';
import { z } from 'zod';
import type { AppParts } from '../app.ts';
import { requireAdmin, requireUser } from '../authenticate.ts';
import { allow } from '../method-not-allowed.ts';
import { parse } from '../problem.ts';
import { reportSales } from '../sales-report.ts';

const salesQuery = z.object({ from: z.iso.date(), to: z.iso.date() });

export function reportRoutes(parts: AppParts): Router {
  const router = Router();

  router
    .route('/reports/sales')
    .get(requireUser(parts), requireAdmin, async (req, res) => {
      const { from, to } = parse(salesQuery, req.query);
      // A date alone is midnight UTC: `to` is not in the report.
      const days = [new Date(from), new Date(to)] as const;
      const report = await reportSales(parts.pool, ...days);
      res.json({ from, to, ...report });
    })
    .all(allow('GET'));

  return router;
}
