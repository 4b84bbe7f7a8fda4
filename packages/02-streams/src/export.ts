// The one interface of the export ladder.

import type { Readable } from 'node:stream';

/**
 * Turns a CSV into gzipped NDJSON at `target`, one object a row.
 * When it rejects, there is nothing at `target` that was not there
 * before.
 *
 * @throws MalformedRowError; the source's error; the file system's;
 * the signal's reason.
 */
export type ExportRows = (
  source: Readable,
  target: string,
  options?: ExportOptions,
) => Promise<void>;

export interface ExportOptions {
  /** Ends the export, and leaves nothing behind. */
  signal?: AbortSignal;
}
