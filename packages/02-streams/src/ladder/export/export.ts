// The one interface of this ladder.

import type { Readable } from 'node:stream';

/**
 * Writes a CSV as gzipped NDJSON to `target`: one JSON object a row.
 * When it rejects, there is nothing at `target` that was not there
 * before.
 *
 * @throws The parser's error at a row that is too short or too long;
 * the source's error; the file system's; an AbortError.
 */
export type ExportRows = (
  source: Readable,
  target: string,
  options?: ExportOptions,
) => Promise<void>;

export interface ExportOptions {
  /** Ends the export, which then leaves nothing behind. */
  signal?: AbortSignal;
}
