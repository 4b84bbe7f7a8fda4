// `pipeline` into a file beside the target, renamed once it is whole.

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { closed } from '../closed.ts';
import { csvParser, explainCsvError, toRows } from '../csv-rows.ts';
import type { ExportRows } from '../export.ts';
import { toNdjson } from '../ndjson.ts';

export const exportRows: ExportRows = async (
  source,
  target,
  { signal } = {},
) => {
  // In the same folder: a rename within one file system is atomic.
  const part = `${target}.${randomUUID()}.part`;
  const file = createWriteStream(part, { flags: 'wx' });
  const gzip = createGzip();
  const end = signal ? { signal } : {};
  try {
    const rows = [source, csvParser(), toRows] as const;
    await pipeline(...rows, toNdjson, gzip, file, end);
    await rename(part, target);
  } catch (error) {
    await closed(file); // else it may yet be created
    await rm(part, { force: true });
    throw explainCsvError(error);
  }
};
