// The one interface of this ladder.

import type { Readable } from 'node:stream';

/**
 * Writes a CSV as gzipped NDJSON to `target`: one JSON object a row.
 * When it rejects, there is nothing at `target` that was not there
 * before.
 *
 * @throws An error at a row that is too short, too long or not UTF-8
 * text, at a misplaced quote, and at a header that is there twice;
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
