// What each behaviour of the export ladder is given.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { countDescriptorsAtRest } from '@under-load/lab';
import type { ExportRows } from '../../src/ladder/export/export.ts';

export interface ExportFixture {
  exportRows: ExportRows;
  /** A path in a folder of its own, where nothing is yet. */
  target: string;
  /** Names of the files in that folder. */
  files: () => Promise<string[]>;
  /** The objects at the target. */
  readTarget: () => Promise<unknown[]>;
  /**
   * Descriptors beyond those at the start, given time to close. Fewer
   * are no leak: something else was closed meanwhile.
   */
  countLeaked: () => Promise<number>;
  close: () => Promise<void>;
}

/** @param module A file that exports `exportRows`. */
export async function openExportFixture(
  module: URL,
): Promise<ExportFixture> {
  const { exportRows } = (await import(module.href)) as {
    exportRows: ExportRows;
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'test-02-'));
  const target = path.join(folder, 'rows.ndjson.gz');
  const before = await countDescriptorsAtRest();

  return {
    exportRows,
    target,
    files: async () => [...(await readdir(folder))],
    async readTarget() {
      const bytes = await promisify(gunzip)(await readFile(target));
      const lines = bytes.toString().trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line) as unknown);
    },
    countLeaked: async () =>
      Math.max(0, (await countDescriptorsAtRest()) - before),
    close: () => rm(folder, { recursive: true }),
  };
}
