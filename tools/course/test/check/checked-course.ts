// A course of one lesson that keeps every rule; a test breaks one.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { checkLessons } from '../../src/check/check-lessons.ts';
import { inLesson, oneLesson } from '../support/one-lesson.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

const row = '# Course\n\n| [01-one](packages/01-one) | ... |\n';

export class CheckedCourse {
  readonly root = openFolder();
  readonly #files = oneLesson();

  constructor() {
    writeFiles(this.root, { ...this.#files, 'README.md': row });
  }

  /** Adds files to the lesson, or takes the place of its own. */
  write(files: Record<string, string>): void {
    writeFiles(this.root, inLesson(files));
  }

  /** Replaces a text of a file that has it; adds a new file. */
  change(name: string, from: string, to: string): void {
    const key = `packages/01-one/${name}`;
    const text = this.#files[key] ?? from;
    if (!text.includes(from)) throw new Error(`${name}: no "${from}"`);
    const changed = text.replace(from, () => to);
    this.#files[key] = changed;
    this.write({ [name]: changed });
  }

  delete(name: string): void {
    rmSync(path.join(this.root, 'packages/01-one', name));
  }

  /** What is wrong with the lesson, without its name. */
  async check(): Promise<string[]> {
    const folder = path.join(this.root, 'packages', '01-one');
    const problems = await checkLessons(this.root, [folder]);
    return problems.map((line) => line.replace(/^01-one: /, ''));
  }

  close(): void {
    removeFolder(this.root);
  }
}
