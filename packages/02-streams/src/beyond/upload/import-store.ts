// Stores imported files, each under a name that we choose.

import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../kit/problem.ts';

export interface Import {
  id: string;
  bytes: number;
}

export class ImportStore {
  readonly #folder: string;
  readonly #maxImports: number;
  readonly #paths = new Map<string, string>();
  #beingWritten = 0;

  /** @param maxImports More are refused: a disk can be full. */
  constructor(folder: string, maxImports = 20) {
    this.#folder = folder;
    this.#maxImports = maxImports;
  }

  /** The file's path; undefined when there is no such import. */
  find(id: string): string | undefined {
    return this.#paths.get(id);
  }

  /**
   * Keeps the file that `write` writes; nothing when it rejects.
   *
   * @param write Resolves to the number of bytes.
   * @throws Problem 507 when there are too many imports.
   */
  async add(write: (path: string) => Promise<number>): Promise<Import> {
    const stored = this.#paths.size + this.#beingWritten;
    if (stored >= this.#maxImports) {
      const detail = `${this.#maxImports} imports are kept, no more`;
      throw new Problem(507, detail);
    }
    this.#beingWritten += 1;
    try {
      return await this.#addPart(write);
    } finally {
      this.#beingWritten -= 1;
    }
  }

  // A file gets its final name once it is whole.
  async #addPart(
    write: (path: string) => Promise<number>,
  ): Promise<Import> {
    const id = randomUUID();
    const path = join(this.#folder, `${id}.csv`);
    const part = `${path}.part`;
    try {
      const bytes = await write(part);
      await rename(part, path);
      this.#paths.set(id, path);
      return { id, bytes };
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }
}
