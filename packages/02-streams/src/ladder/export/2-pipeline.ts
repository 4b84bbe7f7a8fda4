// Join the stages with `pipeline`: it ends all of them together.

import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { csvParser } from '../csv-parser.ts';
import type { ExportRows } from './export.ts';
import { toNdjson } from './ndjson.ts';
import { asObjects } from './objects.ts';

export const exportRows: ExportRows = async (
  source,
  target,
  { signal } = {},
) => {
  // #region stages
  await pipeline(
    source.setEncoding('utf8'),
    csvParser(asObjects),
    toNdjson,
    createGzip(),
    createWriteStream(target),
    signal ? { signal } : {},
  );
  // #endregion
};
