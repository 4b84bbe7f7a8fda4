// Strikes and their cost by state, summed for each request.

import { CsvError } from 'csv-parse';
import { Router } from 'express';
import { z } from 'zod';
import {
  type ConnectionNeeds,
  whileConnected,
} from '../../beyond/disconnect/while-connected.ts';
import { Problem, parse } from '../../kit/problem.ts';
import type {
  Summarise,
  Summary,
} from '../../ladder/summary/summary.ts';
import type { OpenFile } from '../open-file.ts';

const reportQuery = z.object({
  malformed: z.enum(['reject', 'skip']).default('reject'),
  import: z.uuid().optional(),
});

export interface ReportNeeds extends ConnectionNeeds {
  /** The rung's name. */
  rung: string;
  summarise: Summarise;
  /** The CSV to report on when the request names no import. */
  dataFile: string;
  openFile: OpenFile;
  imports: { find: (id: string) => string | undefined };
}

export function reportRoutes(needs: ReportNeeds): Router {
  const { rung, summarise, dataFile, openFile, imports } = needs;
  const router = Router();

  router.get(
    '/',
    whileConnected(needs, async ({ req, res, signal }) => {
      const { malformed, import: id } = parse(reportQuery, req.query);
      const path = id === undefined ? dataFile : imports.find(id);
      if (!path) throw new Problem(404, 'No import has this id');
      const startedAt = performance.now();
      const source = await openFile(path);
      const options = { signal, malformed };
      const summary = await summarise(source, options).catch(blameFile);
      const ms = performance.now() - startedAt;
      const seconds = Math.round(ms) / 1000;
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

/** A file that cannot be summed is the client's fault. */
function blameFile(error: unknown): never {
  const { code, message } = Object(error) as NodeJS.ErrnoException;
  // Lower rungs pass on what the parser throws.
  const isFile = error instanceof CsvError || code === 'MALFORMED_ROW';
  throw isFile ? new Problem(422, message.slice(0, 200)) : error;
}
