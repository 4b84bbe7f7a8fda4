// The folder that an instructor types in. Nothing typed is lost: what
// makes room for a rung is kept.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFiles, type TextFiles, writeFiles } from './text-files.ts';

export class Scratch {
  /** What is graded: a file, or a folder. */
  readonly subject: URL;
  /** The same for a person, from the repository's root. */
  readonly shown: string;
  readonly folder: string;
  readonly #root: string;
  readonly #kept: string;

  constructor(
    root: string,
    paths: { folder: string; kept: string; subject: string },
  ) {
    const { folder, kept, subject } = paths;
    this.folder = folder;
    this.#root = root;
    this.#kept = kept;
    this.subject = new URL(subject, `${pathToFileURL(folder).href}/`);
    this.shown = `${this.#fromRoot(folder)}/${subject}`;
  }

  read(): Promise<TextFiles> {
    return readFiles(this.folder);
  }

  /** In place: an editor that has the file open sees a change. */
  async replace(files: TextFiles): Promise<void> {
    const before = await this.read();
    await writeFiles(this.folder, files);
    for (const name of before.keys()) {
      if (!files.has(name)) await rm(path.join(this.folder, name));
    }
  }

  /** Copies what is there; returns a line that says where to. */
  async keep(label: string): Promise<string> {
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const folder = path.join(this.#kept, `${stamp}-${label}`);
    await writeFiles(folder, await this.read());
    return `Kept: ${this.#fromRoot(folder)}`;
  }

  #fromRoot(file: string): string {
    return path.relative(this.#root, file).replaceAll(path.sep, '/');
  }
}
