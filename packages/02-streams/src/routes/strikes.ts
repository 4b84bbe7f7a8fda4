// The rows of the data file, streamed at the pace of the client.

import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { z } from 'zod';
import type { AppDependencies } from '../app.ts';
import { closed } from '../closed.ts';
import { chooseEncoding, encoders } from '../content-encoding.ts';
import { csvParser, toRows } from '../csv-rows.ts';
import { toNdjson } from '../ndjson.ts';
import { parse } from '../problem.ts';
import { type Selection, selectRows } from '../select-rows.ts';
import { type Connected, whileConnected } from '../while-connected.ts';

const strikesQuery = z.object({
  state: z.string().trim().min(1).max(60).optional(),
  limit: z.coerce.number().int().min(1).max(1e9).optional(),
});

export function strikeRoutes(dependencies: AppDependencies): Router {
  const { dataFile, openFile } = dependencies;
  const router = Router();

  router.get(
    '/',
    whileConnected(dependencies, async (connected) => {
      const { req, res } = connected;
      const selection = parse(strikesQuery, req.query);
      res.vary('Accept-Encoding');
      const encoding = chooseEncoding(req);
      const isHead = req.method === 'HEAD';
      const file = isHead ? null : await openFile(dataFile);
      // From here on, there is an answer of this type.
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
 * The client's socket takes what it can. What it cannot take stays on
 * the disk: each stage waits for the next, and the file for them all.
 */
async function sendRows(
  file: Readable,
  selection: Selection,
  encoder: Transform,
  { res, signal }: Connected,
): Promise<void> {
  // Two pipelines: that the second has enough, at the limit, is no
  // failure. That the first fails ends `records`, and so the second.
  const records = csvParser();
  pipeline(file, records, { signal }).catch(() => {});
  const rows = selectRows(toRows(records), selection);
  res.flushHeaders(); // brotli takes a while to its first byte
  try {
    await pipeline(toNdjson(rows), encoder, res, { signal });
  } finally {
    file.destroy();
    await closed(file);
  }
}
