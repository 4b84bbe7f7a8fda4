// A course of one lesson on disk, its README written; and its check.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkReadmes } from '../../src/readme/check-readmes.ts';
import { readLessons } from '../../src/readme/read-lessons.ts';
import { updateReadmes } from '../../src/readme/update-readmes.ts';
import { oneLesson } from '../support/one-lesson.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

export class CourseFixture {
  readonly root = openFolder();
  readonly #lesson = path.join(this.root, 'packages', '01-one');
  readonly #signal = new AbortController().signal;

  /** @param other Copied: Node.js loads a changed file only once. */
  constructor(other?: CourseFixture) {
    if (other) cpSync(other.root, this.root, { recursive: true });
    else writeFiles(this.root, oneLesson());
  }

  /** Writes the blocks; without `run`, none of what is printed. */
  async update({ run = false } = {}) {
    const lessons = await readLessons(this.root, [this.#lesson]);
    const where = { root: this.root, run, signal: this.#signal };
    return updateReadmes({ ...where, ...lessons });
  }

  async check({ run = false } = {}): Promise<string[]> {
    const { problems, ...lessons } = await readLessons(this.root, [
      this.#lesson,
    ]);
    const where = { root: this.root, run, signal: this.#signal };
    const found = await checkReadmes({ ...where, ...lessons });
    return [...problems, ...found];
  }

  read(name: string): string {
    return readFileSync(path.join(this.#lesson, name), 'utf8');
  }

  /** Replaces a text that must be in the file. */
  change(name: string, from: string, to: string): void {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name}: no "${from}"`);
    writeFileSync(
      path.join(this.#lesson, name),
      text.replace(from, () => to),
    );
  }

  remove(): void {
    removeFolder(this.root);
  }
}
