// 100 lines buy a download at the pace of its client, compressed as the
// client asks: what the client does not take stays on the disk.

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { csvParser } from '../../ladder/csv-parser.ts';
import { closed } from '../../ladder/export/closed.ts';
import { toNdjson } from '../../ladder/export/ndjson.ts';
import { asObjects } from '../../ladder/export/objects.ts';
import { type Encoding, encoders } from './content-encoding.ts';
import { type Selection, selectRows } from './select-rows.ts';

export interface Download {
  /** A CSV. It is read to its end, or closed. */
  file: Readable;
  selection: Selection;
  encoding: Encoding;
  /** Aborts when the client disconnects. */
  signal: AbortSignal;
}

/** Sends the selected rows as NDJSON: one JSON object a line. */
export async function sendRows(
  res: Response,
  { file, selection, encoding, signal }: Download,
): Promise<void> {
  // Two pipelines: at its limit, the second ends the first, which is no
  // failure. When the first fails, `records` fails, and so the second.
  const records = csvParser(asObjects);
  pipeline(file, records, { signal }).catch(() => {});
  const lines = toNdjson(selectRows(records, selection));
  res.flushHeaders(); // brotli needs a while for its first byte
  try {
    await pipeline(lines, encoders[encoding](), res, { signal });
  } finally {
    file.destroy();
    await closed(file);
  }
}
