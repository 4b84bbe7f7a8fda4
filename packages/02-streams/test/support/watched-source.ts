// A source without end that tells how much was asked of it.

import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OpenFile } from '../../src/app/open-file.ts';

const header = 'Origin State,Cost Total $,Remarks\n';
/** About 64 KB, as a file stream reads; random, to resist gzip. */
const rows = Array.from(
  { length: 300 },
  () => `Texas,100,${randomBytes(100).toString('hex')}\n`,
).join('');

export interface WatchedSource {
  openFile: OpenFile;
  /** Chunks that were read of it so far. */
  chunks: () => number;
  /** Resolves when it is closed, by its end or by its reader. */
  closed: Promise<void>;
}

/** @param maxChunks Then it fails. @default never */
export function watchSource(maxChunks = Infinity): WatchedSource {
  let chunks = 0;
  const next = () => {
    if (chunks >= maxChunks) {
      return void source.destroy(new Error('the disk failed'));
    }
    source.push(chunks === 0 ? header + rows : rows);
    chunks += 1;
  };
  // Like a disk, it leaves the event loop its turn.
  const source = new Readable({ read: () => void setImmediate(next) });
  const closed = new Promise<void>((resolve) => {
    source.once('close', () => resolve());
  });
  return { openFile: async () => source, chunks: () => chunks, closed };
}
