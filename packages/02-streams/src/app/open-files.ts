// Opens files, and knows how far those that are open have been read.

import type { ReadStream } from 'node:fs';
import { type OpenFile, openFile } from './open-file.ts';

export class OpenFiles {
  #files = new Set<ReadStream>();

  /** What was read so far of the files that are open now. */
  get bytesRead(): number {
    let sum = 0;
    for (const file of this.#files) sum += file.bytesRead;
    return sum;
  }

  readonly open: OpenFile = async (path) => {
    const file = await openFile(path);
    this.#files.add(file);
    file.once('close', () => this.#files.delete(file));
    return file;
  };
}
