// The folder that an instructor types in. Nothing typed is lost: it is
// copied before a rung takes its place.

import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '@under-load/lab/cli';
import { shownPath } from '../shown-path.ts';
import { readFiles, type TextFiles, writeFiles } from './text-files.ts';

export class Scratch {
  readonly folder: string;
  readonly #root: string;
  readonly #kept: string;

  constructor(root: string, paths: { folder: string; kept: string }) {
    this.folder = paths.folder;
    this.#root = root;
    this.#kept = paths.kept;
  }

  /** The URL of one of its files or folders. */
  url(name: string): URL {
    return new URL(name, `${pathToFileURL(this.folder).href}/`);
  }

  /** The same for a person, from the repository's root. */
  shown(name: string): string {
    return `${shownPath(this.#root, this.folder)}/${name}`;
  }

  read(): Promise<TextFiles> {
    return readFiles(this.folder);
  }

  /**
   * In place: an editor that has the file open sees a change. Returns
   * the names of new files.
   */
  async replace(files: TextFiles): Promise<string[]> {
    const before = await this.read();
    await writeFiles(this.folder, files);
    for (const name of before.keys()) {
      if (!files.has(name)) await rm(path.join(this.folder, name));
    }
    return [...files.keys()].filter((name) => !before.has(name));
  }

  /** Copies what is there; returns a line that says where to. */
  async keep(label: string): Promise<string> {
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const folder = path.join(this.#kept, `${stamp}-${label}`);
    await writeFiles(folder, await this.read());
    return `Kept (u brings it back): ${shownPath(this.#root, folder)}`;
  }

  /**
   * What was kept last under one of the labels. From now on it is not
   * kept any more.
   *
   * @throws UsageError when nothing is.
   */
  async takeKept(
    labels: string[],
  ): Promise<{ label: string; files: TextFiles }> {
    const all = await readdir(this.#kept).catch(() => []);
    const last = all
      .filter((name) => labels.includes(labelOf(name)))
      .sort()
      .at(-1);
    if (!last) throw new UsageError('nothing was kept');
    const folder = path.join(this.#kept, last);
    const files = await readFiles(folder);
    await rm(folder, { recursive: true });
    return { label: labelOf(last), files };
  }
}

/** `2-stack` of `2026-01-31T12-00-00-000Z-2-stack`. */
function labelOf(kept: string): string {
  return kept.replace(/^.*?Z-/, '');
}
