// Strikes and their cost by state, added up at each request.

import { Router } from 'express';
import { z } from 'zod';
import type { AppDependencies } from '../app.ts';
import { MalformedRowError, UnknownColumnError } from '../errors.ts';
import { Problem, parse } from '../problem.ts';
import type { Summary } from '../summary.ts';
import { whileConnected } from '../while-connected.ts';

const reportQuery = z.object({
  malformed: z.enum(['reject', 'skip']).default('reject'),
  import: z.uuid().optional(),
});

export function reportRoutes(dependencies: AppDependencies): Router {
  const { rung, summarise, dataFile, openFile, imports } = dependencies;
  const router = Router();

  router.get(
    '/',
    whileConnected(dependencies, async ({ req, res, signal }) => {
      const { malformed, import: id } = parse(reportQuery, req.query);
      const path = id === undefined ? dataFile : imports.find(id);
      if (!path) throw new Problem(404, 'No import has this id');
      const begun = performance.now();
      const options = { signal, malformed };
      const summary = await summarise(
        await openFile(path),
        options,
      ).catch(blameFile);
      const seconds = Math.round(performance.now() - begun) / 1000;
      res
        .set('Cache-Control', 'no-store')
        .json({ rung, seconds, ...toReport(summary) });
    }),
  );

  return router;
}

function toReport({ rows, skipped, groups }: Summary) {
  const states = Array.from(groups, ([state, sums]) => ({
    state,
    strikes: sums.rows,
    cost: sums.total,
  }));
  const byCost = states.sort((a, b) => b.cost - a.cost);
  return { rows, skipped, groups: byCost };
}

/** A file that cannot be read as asked is not our fault. */
function blameFile(error: unknown): never {
  const isFile =
    error instanceof MalformedRowError ||
    error instanceof UnknownColumnError;
  throw isFile ? new Problem(422, error.message) : error;
}
