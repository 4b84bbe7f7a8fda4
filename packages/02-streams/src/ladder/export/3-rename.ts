// Write to a file beside the target, and rename it once it is whole.

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { csvParser } from '../csv-parser.ts';
import { closed } from './closed.ts';
import type { ExportRows } from './export.ts';
import { toNdjson } from './ndjson.ts';
import { asObjects } from './objects.ts';

export const exportRows: ExportRows = async (
  source,
  target,
  { signal } = {},
) => {
  // In the same folder: a rename within one file system is atomic.
  const part = `${target}.${randomUUID()}.part`;
  const file = createWriteStream(part, { flags: 'wx' });
  // #region rename
  try {
    await pipeline(
      source.setEncoding('utf8'),
      csvParser(asObjects),
      toNdjson,
      createGzip(),
      file,
      signal ? { signal } : {},
    );
    await rename(part, target);
  } catch (error) {
    await closed(file);
    await rm(part, { force: true });
    throw error;
  }
  // #endregion
};
