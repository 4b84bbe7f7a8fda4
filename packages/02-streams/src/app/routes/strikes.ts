// The rows of the data file, streamed at the client's pace.

import { Router } from 'express';
import { z } from 'zod';
import {
  type ConnectionNeeds,
  whileConnected,
} from '../../beyond/disconnect/while-connected.ts';
import { chooseEncoding } from '../../beyond/download/content-encoding.ts';
import { sendRows } from '../../beyond/download/download.ts';
import { parse } from '../../kit/problem.ts';
import type { OpenFile } from '../open-file.ts';

const strikesQuery = z.object({
  state: z.string().trim().min(1).max(60).optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be 1 to 999999999')
    .transform(Number)
    .optional(),
});

export interface StrikeNeeds extends ConnectionNeeds {
  dataFile: string;
  openFile: OpenFile;
}

export function strikeRoutes(needs: StrikeNeeds): Router {
  const { dataFile, openFile } = needs;
  const router = Router();

  router.get(
    '/',
    whileConnected(needs, async ({ req, res, signal }) => {
      const selection = parse(strikesQuery, req.query);
      res.vary('Accept-Encoding');
      const encoding = chooseEncoding(req);
      const isHead = req.method === 'HEAD';
      const file = isHead ? null : await openFile(dataFile);
      // From here on, the response is of this type.
      if (encoding !== 'identity')
        res.set('Content-Encoding', encoding);
      res.set('Cache-Control', 'no-store').type('application/x-ndjson');
      if (!file) return void res.end();
      await sendRows(res, { file, selection, encoding, signal });
    }),
  );

  return router;
}
