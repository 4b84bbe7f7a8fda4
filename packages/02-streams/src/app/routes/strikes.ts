// The rows of the data file, streamed at the client's pace.

import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { z } from 'zod';
import { parse } from '../../kit/problem.ts';
import { csvParser } from '../../ladder/csv-parser.ts';
import { closed } from '../../ladder/export/closed.ts';
import { toNdjson } from '../../ladder/export/ndjson.ts';
import { chooseEncoding, encoders } from '../content-encoding.ts';
import type { OpenFile } from '../open-file.ts';
import { type Selection, selectRows } from '../select-rows.ts';
import {
  type Connected,
  type ConnectionNeeds,
  whileConnected,
} from '../while-connected.ts';

const strikesQuery = z.object({
  state: z.string().trim().min(1).max(60).optional(),
  limit: z.coerce.number().int().min(1).max(1e9).optional(),
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
    whileConnected(needs, async (connected) => {
      const { req, res } = connected;
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
      await sendRows(file, selection, encoders[encoding](), connected);
    }),
  );

  return router;
}

/**
 * Each stage waits for the next, and the file waits for all of them. So
 * what the client does not take stays on the disk.
 */
async function sendRows(
  file: Readable,
  selection: Selection,
  encoder: Transform,
  { res, signal }: Connected,
): Promise<void> {
  // Two pipelines: at its limit, the second ends the first, which is no
  // failure. When the first fails, `records` fails, and so the second.
  const records = csvParser({ columns: true });
  pipeline(file, records, { signal }).catch(() => {});
  const rows = selectRows(records, selection);
  res.flushHeaders(); // brotli needs a while for its first byte
  try {
    await pipeline(toNdjson(rows), encoder, res, { signal });
  } finally {
    file.destroy();
    await closed(file);
  }
}
