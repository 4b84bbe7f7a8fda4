// Reports over HTTP, for administrators.

import { Router } from 'express';
import { z } from 'zod';
import { parse } from '../../kit/problem.ts';
import type { Queryable } from '../database/database.ts';
import { reportSales } from '../orders/sales-report.ts';
import {
  type AuthenticateParts,
  requireAdmin,
  requireUser,
} from './authenticate.ts';
import { allow } from './method-not-allowed.ts';

export interface ReportRouteParts extends AuthenticateParts {
  pool: Queryable;
}

const salesQuery = z.object({ from: z.iso.date(), to: z.iso.date() });

export function reportRoutes(parts: ReportRouteParts): Router {
  const router = Router();

  router
    .route('/reports/sales')
    .get(requireUser(parts), requireAdmin, async (req, res) => {
      const { from, to } = parse(salesQuery, req.query);
      // A date alone is midnight UTC: the day `to` is not included.
      const days = [new Date(from), new Date(to)] as const;
      const report = await reportSales(parts.pool, ...days);
      res.json({ from, to, ...report });
    })
    .all(allow('GET'));

  return router;
}
